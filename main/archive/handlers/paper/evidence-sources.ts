import type { PassageEvidence } from '../../../contract/evidence.ts';
import { sourceOf } from '../../export/cite.ts';
import type { CiteEvidence } from '../../export/report-comment.ts';
import { bulletinRow, readText } from '../../library/read.ts';
import { BoundedCache } from '../bounded-cache.ts';
import type { PersonalContext } from '../personal-context.ts';
import { absent, citedPlace } from '../personal-places.ts';

/** Evidence of one verdict is taken from few bulletins; more texts than these are not kept in memory. */
const MOST_TEXTS = 8;

/**
 * Tells where evidence stands: by bulletin, headings and paragraph; by bulletin alone for a figure of the ledger, and for words
 * that the revision of that number does not hold here, since it may be another one where the evidence was put.
 */
export function evidenceSources({ library }: Pick<PersonalContext, 'library'>): CiteEvidence {
  const texts = new BoundedCache<ReturnType<typeof readText> | null>(MOST_TEXTS);
  const textOf = ({ bulletin, revision }: PassageEvidence) =>
    texts.get(`${bulletin} ${revision}`, () => absent(() => readText(library, bulletin, revision)));
  return (piece) => {
    const row = absent(() => bulletinRow(library, piece.bulletin));
    const found = piece.kind === 'passage' ? textOf(piece) : null;
    if (piece.kind !== 'passage' || found?.text.slice(piece.start, piece.end) !== piece.quote) {
      return sourceOf(citedPlace(row, null, 0, 0));
    }
    return sourceOf(citedPlace(row, found, piece.start, piece.end));
  };
}
