/** Longest passage shown; a longer sentence is cut at clauses around its hits. UTF-16 units. */
const LONGEST_PASSAGE = 160;
/** How far before a hit a cut passage begins, at least. */
const CONTEXT = 36;

const SENTENCE_END = /[。！？!?；;\n]+[”’」』）)》]*/g;
const CLAUSE_END = /[，,、：:；;。！？!?]/;

export type Range = { start: number; end: number };

/** Sentences of a block, in order, without the white space around them. */
export function sentencesOf(text: string, block: Range): Range[] {
  const words = text.slice(block.start, block.end);
  const ranges: Range[] = [];
  let from = 0;
  for (const match of words.matchAll(SENTENCE_END)) {
    ranges.push(trimmed(words, from, match.index + match[0].length));
    from = match.index + match[0].length;
  }
  ranges.push(trimmed(words, from, words.length));
  return ranges
    .filter((range) => range.end > range.start)
    .map(({ start, end }) => ({ start: block.start + start, end: block.start + end }));
}

function trimmed(words: string, start: number, end: number): Range {
  const slice = words.slice(start, end);
  return { start: start + slice.length - slice.trimStart().length, end: start + slice.trimEnd().length };
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

/** Sentences can be asked for one by one: the one that holds an offset. */
export function sentenceAt(sentences: readonly Range[], offset: number): Range | undefined {
  return sentences.findLast((sentence) => sentence.start <= offset);
}
