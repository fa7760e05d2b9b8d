import type { NamedDocument } from '../../../contract/ledger.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';

const TITLE = /《([^《》\n]{2,120}(?:《[^《》\n]{1,60}》[^《》\n]{0,60})?)》/g;
/** How far before its title the verb of a document may stand, in UTF-16 units. */
const LONGEST_REACH = 40;

/** The documents that a range names, each with the verb before it; those in a row (《A》《B》) share one. */
export function namedDocuments(
  { text, folded }: { text: string; folded: string },
  start: number,
  end: number,
  { documentVerbs }: Lexicon,
): NamedDocument[] {
  const documents: NamedDocument[] = [];
  for (const match of text.slice(start, end).matchAll(TITLE)) {
    const at = start + match.index;
    const previous = documents.at(-1);
    const isInRow = previous !== undefined && /^(?:、|和|及|与|以及|,|，)?$/.test(text.slice(previous.end, at));
    const verb = isInRow
      ? previous.verb
      : verbBefore(folded, Math.max(start, previous?.end ?? start), at, documentVerbs.any);
    documents.push({ verb, title: match[1] ?? '', start: at, end: at + match[0].length });
  }
  return documents;
}

function verbBefore(folded: string, from: number, at: number, verbs: RegExp): string | null {
  const words = folded.slice(Math.max(from, at - LONGEST_REACH), at);
  const sentence = words.slice(words.search(/[^。；;]*$/));
  const found = [...sentence.matchAll(verbs)];
  const last = found.at(-1);
  if (!last) return null;
  // 修订和颁布, 制定并印发: verbs side by side are one.
  const before = found.at(-2);
  const joint = before && /^[并和、]?$/.test(sentence.slice(before.index + before[0].length, last.index));
  return joint ? sentence.slice(before.index, last.index + last[0].length) : last[0];
}
