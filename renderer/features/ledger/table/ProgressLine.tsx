import { useTranslation } from 'react-i18next';
import type { LedgerProgress } from '../../../../main/contract/ledger-corrections.ts';
import type { LedgerAddress } from '../../../state/ledger-address.ts';
import { navigate } from '../../../state/navigation.ts';
import { useBulletins } from '../../library/library-queries.ts';
import { useLedgerProgress } from '../ledger-queries.ts';

/** How far the check has come: of the one bulletin, or of each; a bulletin leads to its own ledger. */
export function ProgressLine({ bulletins, address }: { bulletins: readonly string[]; address: LedgerAddress }) {
  const { t } = useTranslation();
  const progress = useLedgerProgress(bulletins).data ?? [];
  const known = useBulletins().data ?? [];
  return (
    <ul className="ledger-progress" aria-label={t('ledger.progress')} data-testid="ledger-progress">
      {progress.map((each) => {
        const name = known.find(({ id }) => id === each.bulletin)?.shortTitle ?? each.bulletin;
        const { rows, judged, closed } = sumOf(each);
        const words = t('ledger.progressOf', { judged, rows, closed });
        return (
          <li key={each.bulletin}>
            <button
              type="button"
              className="ledger-progress-name"
              disabled={address.bulletin === each.bulletin}
              onClick={() => navigate({ ...address, bulletin: each.bulletin, filter: {}, chosen: null })}
            >
              {name}
            </button>
            <progress max={Math.max(1, rows)} value={judged} aria-label={`${name} ${words}`} />
            <span className="quiet">{words}</span>
          </li>
        );
      })}
    </ul>
  );
}

function sumOf({ measures, claims, judged, closed }: LedgerProgress) {
  return {
    rows: measures + claims,
    judged: judged.measures + judged.claims,
    closed: closed.measures + closed.claims,
  };
}
