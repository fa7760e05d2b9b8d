/** Longest passage shown; a longer sentence is cut at clauses around its hits. UTF-16 units. */
const LONGEST_PASSAGE = 160;
/** How far before a hit a cut passage begins, at least. */
const CONTEXT = 36;

const ENDS = new Set('。！？!?；;\n');
/** Closing marks behind a stop belong to the sentence before them. */
const CLOSERS = new Set('”’」』）)》');
const CLAUSE_END = /[，,、：:；;。！？!?]/;

export type Range = { start: number; end: number };

/** The sentence of a block that holds an offset, without the white space around it. Offsets in the text. */
export function sentenceAround(text: string, block: Range, at: number): Range {
  let start = at;
  while (start > block.start && !ENDS.has(text.charAt(start - 1))) start--;
  if (start > block.start) while (start < at && CLOSERS.has(text.charAt(start))) start++;
  let end = at;
  while (end < block.end && !ENDS.has(text.charAt(end))) end++;
  while (end < block.end && ENDS.has(text.charAt(end))) end++;
  while (end < block.end && CLOSERS.has(text.charAt(end))) end++;
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length };
}

/** A sentence cut down around a hit, at clause ends where there are some near. */
export function windowAround(text: string, sentence: Range, hit: Range): Range {
  if (sentence.end - sentence.start <= LONGEST_PASSAGE) return sentence;
  const earliest = Math.max(sentence.start, hit.start - LONGEST_PASSAGE / 2);
  const latest = Math.min(sentence.end, Math.max(hit.end + CONTEXT, earliest + LONGEST_PASSAGE));
  return { start: clauseStart(text, earliest, Math.max(earliest, hit.start - CONTEXT)), end: wholePair(text, latest) };
}

function clauseStart(text: string, earliest: number, latest: number): number {
  for (let at = earliest; at < latest; at++) if (CLAUSE_END.test(text.charAt(at))) return at + 1;
  return wholePair(text, earliest);
}

/** Moves an offset out of the middle of a surrogate pair. */
export function wholePair(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
