/** Where sentences and clauses of folded text end; folding makes “，” a “,” and “；” a “;”. */
const SENTENCE_ENDS = new Set('。;!?！？\n');
const CLAUSE_ENDS = new Set(',，:：');

/** Start of the sentence that holds an offset; never before `from`. */
export function sentenceStart(folded: string, at: number, from: number): number {
  let start = at;
  while (start > from && !SENTENCE_ENDS.has(folded.charAt(start - 1))) start--;
  return start;
}

/** Start of the clause that holds an offset; never before `from`. */
export function clauseStart(folded: string, at: number, from: number): number {
  let start = at;
  while (start > from && !isEnd(folded, start - 1)) start--;
  return start;
}

/** End of the clause that holds an offset, before its comma or stop; never behind `to`. */
export function clauseEnd(folded: string, at: number, to: number): number {
  let end = at;
  while (end < to && !isEnd(folded, end)) end++;
  return end;
}

/** The comma of 1,234 ends nothing. */
function isEnd(folded: string, at: number): boolean {
  const unit = folded.charAt(at);
  if (SENTENCE_ENDS.has(unit)) return true;
  return CLAUSE_ENDS.has(unit) && !(unit === ',' && /\d,\d{3}/.test(folded.slice(at - 1, at + 4)));
}
