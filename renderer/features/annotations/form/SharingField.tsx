import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormValue } from './form-value.ts';

type SharingFieldProps = {
  value: Pick<FormValue, 'kind' | 'shared' | 'closed'>;
  onChange: (changes: Partial<Pick<FormValue, 'shared' | 'closed'>>) => void;
};

/** Who may see a mark, said in words, and whether its matter is done with. */
export function SharingField({ value: { kind, shared, closed }, onChange }: SharingFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const mayClose = kind === 'verdict' || kind === 'question';
  return (
    <div className="sharing-field">
      <label className="check">
        <input
          type="checkbox"
          checked={shared}
          aria-describedby={`${id}-help`}
          onChange={(event) => onChange({ shared: event.target.checked })}
        />
        {t('annotation.share')}
      </label>
      <p id={`${id}-help`} className="field-help">
        {t(shared ? 'annotation.sharedHelp' : 'annotation.privateHelp')}
      </p>
      {mayClose && (
        <label className="check">
          <input type="checkbox" checked={closed} onChange={(event) => onChange({ closed: event.target.checked })} />
          {t('annotation.close')}
        </label>
      )}
    </div>
  );
}
