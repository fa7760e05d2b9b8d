import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Bulletin } from '../../../main/contract/bulletin.ts';
import { useReader } from './reader-store.ts';

/** What stood at a repaired spot, or why a spot is damaged, beside the pointer or the spot. */
export function SpotTip({ bulletin }: { bulletin: Bulletin }) {
  const { t } = useTranslation();
  const spot = useReader((state) => state.spot);
  const words = spot && wordsOf(bulletin, spot.offset, t);
  return (
    <div role="status" aria-live="polite" className="spot-tip-place">
      {spot && words && (
        <div
          className="spot-tip"
          data-testid="spot-tip"
          style={{ left: Math.min(spot.x, window.innerWidth - 280), top: spot.y + 8 }}
        >
          {words}
        </div>
      )}
    </div>
  );
}

function wordsOf({ repairs, damaged }: Bulletin, offset: number, t: TFunction): string | null {
  const damage = damaged.find((known) => known.start <= offset && offset < Math.max(known.end, known.start + 1));
  if (damage) return t('spot.damaged', { reason: t(`damage.${damage.reason}`) });
  const repair = repairs.find((known) => known.start <= offset && offset < Math.max(known.end, known.start + 1));
  if (!repair) return null;
  const isBlank = repair.original.trim() === '';
  return isBlank
    ? t(`repair.${repair.kind}`)
    : t('spot.repaired', { reason: t(`repair.${repair.kind}`), original: repair.original });
}
