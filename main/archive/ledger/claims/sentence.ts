/** Where sentences and clauses of folded text end. A comma between digits is no stop (folding makes “，” a “,”). */
const SENTENCE_END = /[。;!?！？\n]/;
const CLAUSE_END = /[,，:：]/;

/** Start of the sentence that holds an offset; never before `from`. */
export function sentenceStart(folded: string, at: number, from: number): number {
  return lastBreak(folded, at, from, SENTENCE_END);
}

/** Start of the clause that holds an offset; never before `from`. */
export function clauseStart(folded: string, at: number, from: number): number {
  return Math.max(sentenceStart(folded, at, from), lastBreak(folded, at, from, CLAUSE_END));
}

/** End of the clause that holds an offset, before its comma or stop; never behind `to`. */
export function clauseEnd(folded: string, at: number, to: number): number {
  for (let end = at; end < to; end++) {
    const unit = folded.charAt(end);
    if (SENTENCE_END.test(unit) || CLAUSE_END.test(unit)) return end;
  }
  return to;
}

function lastBreak(folded: string, at: number, from: number, pattern: RegExp): number {
  for (let start = at; start > from; start--) if (pattern.test(folded.charAt(start - 1))) return start;
  return from;
}
