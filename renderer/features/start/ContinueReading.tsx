import { useTranslation } from 'react-i18next';
import type { Bulletin } from '../../../main/contract/bulletin.ts';
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
  const words = lineAt(bulletin, position.offset);
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

/** The sentence in which the reader stopped, or the first of the text after a title or a heading. */
function lineAt({ blocks, text }: Bulletin, offset: number): string {
  const block = blocks.find(({ end, paragraph }) => end > offset && paragraph !== null) ?? blocks.at(-1);
  if (!block) return '';
  const sentences = sentencesOf(text.slice(block.start, block.end), block.start);
  const from = (sentences.find(({ end }) => end > offset) ?? block).start;
  return text.slice(from, Math.min(block.end, from + PIECE));
}
