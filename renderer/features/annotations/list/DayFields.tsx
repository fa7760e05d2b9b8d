import { useTranslation } from 'react-i18next';

type DayFieldsProps = { from: string; to: string; onFrom: (day: string) => void; onTo: (day: string) => void };

/** The days between which marks were last changed; either may be left open. ISO dates, empty for none. */
export function DayFields({ from, to, onFrom, onTo }: DayFieldsProps) {
  const { t } = useTranslation();
  return (
    <section className="facet facet-days">
      <h2 className="facet-name">{t('marks.days')}</h2>
      <label>
        <span>{t('marks.from')}</span>
        <input type="date" value={from} max={to || undefined} onChange={({ target }) => onFrom(target.value)} />
      </label>
      <label>
        <span>{t('marks.to')}</span>
        <input type="date" value={to} min={from || undefined} onChange={({ target }) => onTo(target.value)} />
      </label>
    </section>
  );
}
