import { useTranslation } from 'react-i18next';
import type { ReadingPosition } from '../../../main/contract/person.ts';
import { printedInstant } from '../../i18n/dates.ts';
import { navigate } from '../../state/navigation.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { useBulletin } from '../library/library-queries.ts';

/** Longest piece of the last line that is shown, in UTF-16 units. */
const PIECE = 96;

/** Yesterday's line, and the way back to it. */
export function ContinueReading({ position }: { position: ReadingPosition }) {
  const { t } = useTranslation();
  const bulletin = useBulletin(position.bulletin).data;
  if (!bulletin) return null;
  const block = bulletin.blocks.find(({ end }) => end > position.offset);
  const sentence = block && sentencesOf(bulletin.text.slice(Math.max(block.start, position.offset), block.end))[0];
  const from = Math.max(block?.start ?? 0, position.offset) + (sentence?.start ?? 0);
  const words = bulletin.text.slice(from, from + PIECE).split('\n')[0] ?? '';
  return (
    <section className="continue" aria-labelledby="continue-title">
      <h2 id="continue-title">{t('start.continue')}</h2>
      <button
        type="button"
        className="continue-card"
        data-testid="continue-reading"
        onClick={() => navigate({ place: 'read', bulletin: bulletin.id, at: null, find: '' })}
      >
        <span className="continue-name">{bulletin.shortTitle}</span>
        <span className="continue-line" lang={bulletin.script === 'hant' ? 'zh-Hant' : 'zh-Hans'}>
          {words}
          {words.length === PIECE && '…'}
        </span>
        <span className="continue-facts">
          {[t('reader.share', { share: Math.round(position.share * 100) }), printedInstant(position.at)].join(
            t('common.dot'),
          )}
        </span>
      </button>
    </section>
  );
}
