/** Where sentences and clauses of folded text end; folding makes “，” a “,” and “；” a “;”. */
const SENTENCE_ENDS = new Set('。;!?！？\n');
const CLAUSE_ENDS = new Set(',，:：');

/** A sentence without a stop is a table: further back than this nothing belongs to a figure, in UTF-16 units. */
const LONGEST_SENTENCE = 600;

/** Start of the sentence that holds an offset; never before `from`. */
export function sentenceStart(folded: string, at: number, from: number): number {
  const least = Math.max(from, at - LONGEST_SENTENCE);
  let start = at;
  while (start > least && !SENTENCE_ENDS.has(folded.charAt(start - 1))) start--;
  return start;
}

/** Start of the clause that holds an offset; never before `from`. */
export function clauseStart(folded: string, at: number, from: number): number {
  const least = Math.max(from, at - LONGEST_SENTENCE);
  let start = at;
  while (start > least && !isEnd(folded, start - 1)) start--;
  return start;
}

/** End of the clause that holds an offset, before its comma or stop; never behind `to`. */
export function clauseEnd(folded: string, at: number, to: number): number {
  const most = Math.min(to, at + LONGEST_SENTENCE);
  let end = at;
  while (end < most && !isEnd(folded, end)) end++;
  return end;
}

/** The comma of 1,234 ends nothing. */
function isEnd(folded: string, at: number): boolean {
  const unit = folded.charAt(at);
  if (SENTENCE_ENDS.has(unit)) return true;
  return CLAUSE_ENDS.has(unit) && !(unit === ',' && /\d,\d{3}/.test(folded.slice(at - 1, at + 4)));
}
