import { useTranslation } from 'react-i18next';
import type { MergePreview, PackageSignature } from '../../../main/contract/exchange.ts';
import { printedInstant } from '../../i18n/dates.ts';
import { Fingerprint } from './Fingerprint.tsx';
import { personWords } from './person-words.ts';
import '../details/details.css';

/** Who made a package and when, what its signature says, and what is to be known before it is merged. */
export function PackageOrigin({ origin }: { origin: MergePreview['package'] }) {
  const { t } = useTranslation();
  if (!origin) return <p className="lead">{t('exchange.annotations')}</p>;
  const { by, madeAt, signature, isPrivate, isForked } = origin;
  return (
    <>
      <dl className="facts">
        <div className="fact">
          <dt>{t('exchange.by')}</dt>
          <dd>{personWords(by, t)}</dd>
        </div>
        <div className="fact">
          <dt>{t('exchange.madeAt')}</dt>
          <dd>
            <time dateTime={madeAt}>{printedInstant(madeAt)}</time>
          </dd>
        </div>
        <div className="fact">
          <dt>{t('exchange.signature')}</dt>
          <dd data-testid="package-signature">
            <SignatureWords signature={signature} />
          </dd>
        </div>
      </dl>
      {isPrivate && <p>{t('exchange.isPrivate')}</p>}
      {isForked && <p className="failure">{t('exchange.isForked')}</p>}
    </>
  );
}

function SignatureWords({ signature: { state, fingerprint, known } }: { signature: PackageSignature }) {
  const { t } = useTranslation();
  const words = signatureWords(state, known);
  return (
    <>
      <p className={words === 'changed' || words === 'noLonger' ? 'failure' : ''}>
        {t(`exchange.signatures.${words}`)}
      </p>
      {fingerprint !== null && (
        <span className="fingerprint-line">
          {t('exchange.fingerprint')} <Fingerprint figures={fingerprint} />
        </span>
      )}
      {state === 'changed' && known && (
        <span className="fingerprint-line">
          {t('exchange.fingerprintBefore')} <Fingerprint figures={known.fingerprint} />
        </span>
      )}
    </>
  );
}

/** Someone whose packages were signed before and this one is not: `noLonger`. A key that was compared: `confirmed`. */
function signatureWords(state: PackageSignature['state'], known: PackageSignature['known']) {
  if (state === 'unsigned' && known) return 'noLonger';
  return state === 'trusted' && known?.isConfirmed ? 'confirmed' : state;
}
