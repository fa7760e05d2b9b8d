import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button.tsx';
import type { LedgerAddress } from '../../../state/ledger-address.ts';
import { navigate } from '../../../state/navigation.ts';
import { PAGE_ROWS } from '../ledger-queries.ts';

/** Which rows of how many are shown, and the ways to the others. */
export function PageBar({ address, total }: { address: LedgerAddress; total: number }) {
  const { t } = useTranslation();
  const { page } = address;
  const last = Math.max(0, Math.ceil(total / PAGE_ROWS) - 1);
  const ways = [
    { name: 'first', to: 0, isOpen: page > 0 },
    { name: 'previous', to: page - 1, isOpen: page > 0 },
    { name: 'next', to: page + 1, isOpen: page < last },
    { name: 'last', to: last, isOpen: page < last },
  ] as const;
  return (
    <nav className="ledger-pages" aria-label={t('ledger.pages.name')} data-testid="ledger-pages">
      {ways.map(({ name, to, isOpen }) => (
        <Button
          key={name}
          look="quiet"
          disabled={!isOpen}
          onClick={() => navigate({ ...address, page: Math.min(to, last), chosen: null })}
        >
          {t(`ledger.pages.${name}`)}
        </Button>
      ))}
      {total > 0 && (
        <span className="quiet" role="status">
          {t('ledger.pages.range', {
            from: (Math.min(page, last) * PAGE_ROWS + 1).toLocaleString(),
            to: Math.min(total, (Math.min(page, last) + 1) * PAGE_ROWS).toLocaleString(),
            total: total.toLocaleString(),
          })}
        </span>
      )}
    </nav>
  );
}
