import { useTranslation } from 'react-i18next';
import { CHARTED_MEASURES, type ChartedMeasure } from '../../../main/contract/ledger-paper.ts';

type ChartFieldProps = { measure: ChartedMeasure; onChange: (measure: ChartedMeasure) => void };

/** What the bars of a comparison are of. */
export function ChartField({ measure, onChange }: ChartFieldProps) {
  const { t } = useTranslation();
  return (
    <label className="field">
      <span>{t('export.chart')}</span>
      <select
        value={measure ?? 'completion'}
        onChange={({ target }) => onChange(CHARTED_MEASURES.find((known) => known === target.value))}
      >
        {CHARTED_MEASURES.map((known) => (
          <option key={known} value={known}>
            {known === 'every' ? t('export.everyChart') : t(`ledger.performance.${known}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
