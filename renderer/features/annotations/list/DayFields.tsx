import { useTranslation } from 'react-i18next';
import { DayField } from '../../../components/DayField.tsx';

type DayFieldsProps = { from: string; to: string; onFrom: (day: string) => void; onTo: (day: string) => void };

/** The days between which marks were last changed; either may be left open. ISO dates, empty for none. */
export function DayFields({ from, to, onFrom, onTo }: DayFieldsProps) {
  const { t } = useTranslation();
  const words = { example: t('marks.dayExample'), wrong: t('marks.dayWrong') };
  return (
    <section className="facet facet-days">
      <h2 className="facet-name">{t('marks.days')}</h2>
      <DayField {...words} label={t('marks.from')} edge="first" value={from} onChange={onFrom} />
      <DayField {...words} label={t('marks.to')} edge="last" value={to} onChange={onTo} />
    </section>
  );
}
