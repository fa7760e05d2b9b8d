import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { printedInstant } from '../../i18n/dates.ts';
import { useOwnKey } from './exchange-queries.ts';
import { Fingerprint } from './Fingerprint.tsx';
import { KnownKeyList } from './KnownKeyList.tsx';
import { copyFingerprint, makeKey } from './key-acts.ts';
import './exchange.css';

/** 签名密钥: the key that one's packages are signed with, and the keys by which others are known. */
export function KeySettings() {
  const { t } = useTranslation();
  const { data: key, isPending } = useOwnKey();
  if (isPending) return null;
  return (
    <section aria-labelledby="settings-keys" data-testid="key-settings">
      <h2 id="settings-keys">{t('keys.title')}</h2>
      <p className="field-help">{t(key ? 'keys.lead' : 'keys.none')}</p>
      {key ? (
        <>
          <div className="own-key">
            <Fingerprint figures={key.fingerprint} />
            <span className="quiet">{t('keys.madeAt', { at: printedInstant(key.madeAt) })}</span>
            <Button onClick={() => void copyFingerprint(key.fingerprint)}>{t('keys.copy')}</Button>
          </div>
          <details className="fold">
            <summary>{t('keys.replace')}</summary>
            <p className="field-help">{t('keys.replaceHelp')}</p>
            <Button onClick={() => void makeKey()}>{t('keys.makeAnother')}</Button>
          </details>
        </>
      ) : (
        <div className="form-acts">
          <Button onClick={() => void makeKey()}>{t('keys.make')}</Button>
        </div>
      )}
      <h3>{t('keys.others')}</h3>
      <KnownKeyList />
    </section>
  );
}
