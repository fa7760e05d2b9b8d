import { carryOver } from '../../../main/archive/annotations/anchor/carry-over.ts';
import type { Mark, Placement } from '../../../main/archive/annotations/anchor/placement.ts';
import { findBlocks } from '../../../main/archive/text/blocks.ts';
import { type SuiteBulletin, suiteBulletins } from './bulletins.ts';
import { applyEdit, EDITS, editContext, SEVERAL } from './edits.ts';
import { judge, type Outcome } from './judge.ts';
import { pickMarks } from './marks.ts';
import { textOf, tracked } from './tracked-text.ts';
import { type Truth, truthsOf } from './truth.ts';

export type Counts = {
  edits: number;
  marks: number;
  recoverable: number;
  recovered: number;
  /** Taken although not counted as recoverable, and right. */
  beyond: number;
  orphans: number;
  suggested: number;
  wrong: number;
};

/** A mark that went wrong, or one that could have been kept and was not, with all that is needed to see why. */
export type Case = {
  kind: string;
  seed: number;
  bulletin: string;
  mark: Mark;
  what: string;
  placement: Placement;
  truth: Truth;
  now: string;
};

export type Report = { counts: Map<string, Counts>; wrong: Case[]; missed: Case[] };

const NOTHING: Counts = {
  edits: 0,
  marks: 0,
  recoverable: 0,
  recovered: 0,
  beyond: 0,
  orphans: 0,
  suggested: 0,
  wrong: 0,
};

/** Makes `edits` seeded edits over all bulletins and kinds in turn, and judges `marksEach` marks after each. */
export function runMutations(edits: number, marksEach: number, firstSeed = 1): Report {
  const bulletins = suiteBulletins();
  const kinds = [...EDITS.keys(), SEVERAL, SEVERAL, SEVERAL];
  const report: Report = { counts: new Map(), wrong: [], missed: [] };
  for (let number = 0; number < edits; number++) {
    const bulletin = bulletins[Math.floor(number / kinds.length) % bulletins.length];
    const kind = kinds[number % kinds.length];
    if (bulletin && kind !== undefined) runEdit(report, bulletin, kind, firstSeed + number, marksEach);
  }
  return report;
}

function runEdit(report: Report, bulletin: SuiteBulletin, kind: string, seed: number, marksEach: number): void {
  const context = editContext(seed, bulletin.foreign);
  const text = tracked(bulletin.text);
  applyEdit(kind, text, context);
  const now = textOf(text);
  const place = carryOver(bulletin, { text: now, blocks: findBlocks(now) });
  const truthAt = truthsOf(bulletin.text, text);
  const counts = report.counts.get(kind) ?? { ...NOTHING };
  report.counts.set(kind, counts);
  counts.edits++;
  for (const mark of pickMarks(bulletin.text, text, context.random, marksEach)) {
    const truth = truthAt(mark.start, mark.end);
    const placement = place(mark);
    const outcome = judge(mark, text, truth, placement);
    count(counts, outcome);
    const note = { kind, seed, bulletin: bulletin.name, mark, placement, truth, now };
    if (outcome.wrong !== null) report.wrong.push({ ...note, what: outcome.wrong });
    else if (outcome.isRecoverable && !outcome.isTaken) report.missed.push({ ...note, what: 'not recovered' });
  }
}

function count(counts: Counts, { wrong, isRecoverable, isTaken, hasSuggestion }: Outcome): void {
  counts.marks++;
  if (isRecoverable) counts.recoverable++;
  if (isTaken && isRecoverable) counts.recovered++;
  if (isTaken && !isRecoverable) counts.beyond++;
  if (!isTaken) counts.orphans++;
  if (!isTaken && hasSuggestion) counts.suggested++;
  if (wrong !== null) counts.wrong++;
}

/** One line for each kind of edit, and one for all. */
export function countLines({ counts }: Report): string[] {
  const all = { ...NOTHING };
  const lines = [...counts].map(([kind, line]) => {
    all.edits += line.edits;
    all.marks += line.marks;
    all.recoverable += line.recoverable;
    all.recovered += line.recovered;
    all.beyond += line.beyond;
    all.orphans += line.orphans;
    all.suggested += line.suggested;
    all.wrong += line.wrong;
    return countLine(kind, line);
  });
  return [...lines, countLine('all', all)];
}

function countLine(
  kind: string,
  { edits, marks, recoverable, recovered, beyond, orphans, suggested, wrong }: Counts,
): string {
  const share = recoverable === 0 ? 100 : (100 * recovered) / recoverable;
  return `${kind}: ${edits} edits, ${marks} marks; recoverable ${recoverable}, recovered ${recovered} (${share.toFixed(2)} %); others kept ${beyond}; orphans ${orphans}, with a suggestion ${suggested}; wrong ${wrong}`;
}
