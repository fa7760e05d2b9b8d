import { useTranslation } from 'react-i18next';
import type { Bulletin } from '../../../main/contract/bulletin.ts';
import { closeDialog } from '../../state/shell.ts';
import { jumpTo } from '../reader/jump-to.ts';

/** Every repaired and damaged spot with what stood there: the same as hovering over each, and reachable by keyboard. */
export function RepairList({ bulletin }: { bulletin: Bulletin }) {
  const { t } = useTranslation();
  const { repairs, damaged, text } = bulletin;
  if (repairs.length + damaged.length === 0) return null;
  const go = (offset: number) => {
    closeDialog();
    jumpTo(offset);
  };
  return (
    <details className="fold">
      <summary>{t('details.spots', { repairs: repairs.length, damaged: damaged.length })}</summary>
      <ul className="spot-list">
        {damaged.map(({ start, end, reason }) => (
          <li key={`damage ${start}`}>
            <button type="button" onClick={() => go(start)}>
              <q lang="zh">{text.slice(start, end)}</q>{' '}
              <span>{t('spot.damaged', { reason: t(`damage.${reason}`) })}</span>
            </button>
          </li>
        ))}
        {repairs.map(({ start, end, kind, original }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two repairs may share a place, and the list never changes
          <li key={`repair ${start} ${index}`}>
            <button type="button" onClick={() => go(start)}>
              <q lang="zh">{text.slice(start, Math.max(end, start + 1))}</q>{' '}
              <span>
                {original.trim() === ''
                  ? t(`repair.${kind}`)
                  : t('spot.repaired', { reason: t(`repair.${kind}`), original })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
