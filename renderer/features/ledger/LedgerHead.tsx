import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatAddress } from '../../state/address.ts';
import { LEDGER_VIEWS, type LedgerAddress, ledgerAddress } from '../../state/ledger-address.ts';
import { navigate } from '../../state/navigation.ts';

type LedgerHeadProps = {
  address: LedgerAddress;
  /** How many rows, checks or problems are shown, in words. */
  count?: string | undefined;
  children?: ReactNode;
};

/** The head of the place 核查台账: its rooms, what is shown, and acts on it. */
export function LedgerHead({ address, count, children }: LedgerHeadProps) {
  const { t } = useTranslation();
  return (
    <header className="place-head ledger-head">
      <h1>{t('place.ledger')}</h1>
      <nav className="ledger-views" aria-label={t('ledger.views')}>
        {LEDGER_VIEWS.map((view) => {
          const target = ledgerAddress({ view, bulletin: address.bulletin, beside: address.beside });
          return (
            <a
              key={view}
              className="place-link"
              href={`#${formatAddress(target)}`}
              aria-current={view === address.view ? 'page' : undefined}
              onClick={(event) => {
                event.preventDefault();
                navigate(target);
              }}
            >
              {t(`ledger.view.${view}`)}
            </a>
          );
        })}
      </nav>
      <span className="count" role="status" data-testid="ledger-count">
        {count}
      </span>
      <span className="ledger-head-acts">{children}</span>
    </header>
  );
}
