import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { useOwnKey } from './exchange-queries.ts';
import { Fingerprint } from './Fingerprint.tsx';
import { makeKey } from './key-acts.ts';

/** Whether a package is signed, and with what; a key is made where there is none yet. */
export function SigningField({ isSigned, onChange }: { isSigned: boolean; onChange: (isSigned: boolean) => void }) {
  const { t } = useTranslation();
  const { data: key, isPending } = useOwnKey();
  if (isPending) return null;
  return (
    <fieldset className="signing">
      <legend>{t('exchange.signature')}</legend>
      {key ? (
        <>
          <label className="check">
            <input type="checkbox" checked={isSigned} onChange={({ target }) => onChange(target.checked)} />
            <span>{t('exchange.sign')}</span>
          </label>
          <p className="field-help">
            {t('exchange.signHelp')}
            <span className="fingerprint-line">
              <Fingerprint figures={key.fingerprint} />
            </span>
          </p>
        </>
      ) : (
        <>
          <p className="field-help">{t('exchange.noKey')}</p>
          <Button onClick={() => void makeKey().then((isMade) => isMade && onChange(true))}>{t('keys.make')}</Button>
        </>
      )}
    </fieldset>
  );
}
