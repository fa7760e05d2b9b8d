import { useTranslation } from 'react-i18next';
import type { LedgerAddress } from '../../../state/ledger-address.ts';
import { navigate } from '../../../state/navigation.ts';
import { useBulletins } from '../../library/library-queries.ts';

/** Bulletins that stand side by side where nobody chose any: as many as fit on a page. */
const USUAL_NUMBER = 12;

/** The bulletins of a comparison: those of the address, else the rectification bulletins of the library. */
export function useBeside({ beside }: LedgerAddress): string[] {
  const bulletins = useBulletins().data ?? [];
  const chosen = bulletins.filter(({ id }) => beside.includes(id));
  const usual = bulletins.filter(({ kind }) => kind === 'rectification').slice(0, USUAL_NUMBER);
  return (chosen.length > 0 ? chosen : usual).map(({ id }) => id);
}

/** Which bulletins are laid side by side. */
export function BesideField({ address, beside }: { address: LedgerAddress; beside: readonly string[] }) {
  const { t } = useTranslation();
  const bulletins = useBulletins().data ?? [];
  const toggle = (id: string) => {
    const next = beside.includes(id) ? beside.filter((other) => other !== id) : [...beside, id];
    navigate({
      ...address,
      beside: bulletins.map((each) => each.id).filter((each) => next.includes(each)),
      chosen: null,
    });
  };
  return (
    <details className="ledger-beside" data-testid="ledger-beside">
      <summary>{t('ledger.besideCount', { count: beside.length })}</summary>
      <ul>
        {bulletins.map(({ id, shortTitle }) => (
          <li key={id}>
            <label className="check">
              <input type="checkbox" checked={beside.includes(id)} onChange={() => toggle(id)} />
              <span>{shortTitle}</span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
