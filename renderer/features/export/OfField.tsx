import { useTranslation } from 'react-i18next';
import { useBulletins } from '../library/library-queries.ts';
import type { ExportSubject } from './export-subject.ts';

/** Stands for the bulletins that lie side by side in 对照; no bulletin has such an id. */
export const BESIDE = '*';

type OfFieldProps = {
  what: ExportSubject;
  /** The id of a bulletin, `BESIDE`, or nothing for all. */
  value: string;
  /** How many bulletins lie side by side. */
  besideCount: number;
  onChange: (value: string) => void;
};

/** Which bulletins a file is about. A comparison is of several, a bulletin is one, everything else may be of all. */
export function OfField({ what, value, besideCount, onChange }: OfFieldProps) {
  const { t } = useTranslation();
  const bulletins = useBulletins().data ?? [];
  return (
    <label className="field" hidden={what === 'register'}>
      <span>{t('export.of')}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {what === 'comparison' && besideCount > 0 && (
          <option value={BESIDE}>{t('export.compared', { count: besideCount })}</option>
        )}
        {what !== 'bulletin' && <option value="">{t('export.allBulletins')}</option>}
        {what !== 'comparison' &&
          bulletins.map(({ id, shortTitle }) => (
            <option key={id} value={id}>
              {shortTitle}
            </option>
          ))}
      </select>
    </label>
  );
}
