import { randomUUID } from 'node:crypto';
import type { Evidence, EvidenceDraft, PassageEvidence } from '../../contract/evidence.ts';
import { cutSelector } from './selector.ts';

/** Gives the reading text of a revision. Throws `not-found`. */
export type ReadWords = (bulletin: string, revision: number) => string;

/**
 * Evidence as it is stored: new pieces get an id, and the words of a passage are cut from its text, never taken from the
 * caller. A piece that is there already (`known`) and points to the same words stays as it is, even where the library no
 * longer has the bulletin. Throws `not-found` and `bad-range`.
 */
export function settleEvidence(
  drafts: readonly EvidenceDraft[],
  known: readonly Evidence[],
  readWords: ReadWords,
): Evidence[] {
  const used = new Set<string>();
  return drafts.map((draft) => {
    const id = draft.id === undefined || used.has(draft.id) ? randomUUID() : draft.id;
    const before = known.find((piece) => piece.id === id);
    used.add(id);
    switch (draft.kind) {
      case 'passage':
        return before?.kind === 'passage' && isSamePlace(before, draft) ? before : passageOf(id, draft, readWords);
      case 'claim':
        return { id, kind: 'claim', bulletin: draft.bulletin, claim: draft.claim, quote: draft.quote.toWellFormed() };
      default: {
        const { name, bytes, sha256, description } = draft;
        return { id, kind: 'file', name: name.toWellFormed(), bytes, sha256, description: description.toWellFormed() };
      }
    }
  });
}

type Place = Pick<PassageEvidence, 'bulletin' | 'revision' | 'start' | 'end'>;

function isSamePlace(a: Place, b: Place): boolean {
  return a.bulletin === b.bulletin && a.revision === b.revision && a.start === b.start && a.end === b.end;
}

function passageOf(id: string, { bulletin, revision, start, end }: Place, readWords: ReadWords): PassageEvidence {
  const words = cutSelector(readWords(bulletin, revision), start, end);
  return { id, kind: 'passage', bulletin, revision, start, end, ...words };
}
