import { useTranslation } from 'react-i18next';
import type { KnownKey } from '../../../main/contract/exchange.ts';
import { Button } from '../../components/Button.tsx';
import { printedInstant } from '../../i18n/dates.ts';
import { useKnownKeys } from './exchange-queries.ts';
import { Fingerprint } from './Fingerprint.tsx';
import { confirmKey } from './key-acts.ts';
import { personWords } from './person-words.ts';

/** Keys of others: whose, since when, and whether their fingerprints were compared. */
export function KnownKeyList() {
  const { t } = useTranslation();
  const keys = useKnownKeys().data ?? [];
  if (keys.length === 0) return <p className="field-help">{t('keys.noOthers')}</p>;
  return (
    <ul className="known-keys" data-testid="known-keys">
      {keys.map((key) => (
        <li key={`${key.person} ${key.publicKey}`}>
          <p>
            <span className="person-name">{personWords(key, t)}</span>{' '}
            <span className="quiet">{t('keys.firstSeen', { at: printedInstant(key.firstSeenAt) })}</span>{' '}
            {isReplaced(key, keys) && <span className="badge">{t('keys.replaced')}</span>}
          </p>
          <Fingerprint figures={key.fingerprint} />
          {key.confirmedAt === null ? (
            <Button onClick={() => void confirmKey(key)}>{t('keys.confirm')}</Button>
          ) : (
            <span className="quiet">{t('keys.confirmed', { at: printedInstant(key.confirmedAt) })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The last key that came from a person is the one they are known by. */
function isReplaced({ person, publicKey }: KnownKey, keys: readonly KnownKey[]): boolean {
  return keys.findLast((other) => other.person === person)?.publicKey !== publicKey;
}
