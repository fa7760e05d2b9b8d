import type { SicWords } from '../../../contract/citation.ts';
import type { PersonalContext } from '../personal-context.ts';
import { listPlaced } from './mark-lists.ts';

/** A range of one revision's reading text, in UTF-16 units, `end` exclusive. */
type Range = { bulletin: string; revision: number; start: number; end: number };

/** The 原文如此 marks that share a character with a range: those who quote it must know of them. */
export function sicMarksIn(context: PersonalContext, { bulletin, revision, start, end }: Range): SicWords[] {
  return listPlaced(context, { bulletin, kind: 'sic' }).flatMap(({ annotation, stored, own }) => {
    const isPlaced = annotation.state !== 'orphan' && annotation.revision === revision;
    // A mark knows two places: where it stands now, and in the revision it was put on.
    const places = [...(isPlaced ? [annotation] : []), ...(own === revision ? [stored] : [])];
    const isHere = places.some((place) => place.start < end && place.end > start);
    return isHere ? [{ quote: annotation.quote, note: annotation.note }] : [];
  });
}
