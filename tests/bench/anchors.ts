import { placeMarks } from '../../main/archive/annotations/anchor/place-marks.ts';
import type { Mark } from '../../main/archive/annotations/anchor/placement.ts';
import { findBlocks } from '../../main/archive/text/blocks.ts';
import { suiteBulletins } from '../helpers/anchors/bulletins.ts';
import { applyEdit, editContext, SEVERAL } from '../helpers/anchors/edits.ts';
import { pickMarks } from '../helpers/anchors/marks.ts';
import { textOf, tracked } from '../helpers/anchors/tracked-text.ts';
import { measureWindow } from './anchors-window.ts';
import { type Figure, figure, table } from './figures.ts';

const MARKS = 5000;
const ROUNDS = 10;

/**
 * `bench anchors`: how long 5,000 marks of one bulletin take to find their places in a new revision of it, beside what
 * cannot be saved: looking for each quote once with `indexOf`. Nothing is kept between rounds. Then what they cost in the
 * window, beside the same bulletin without marks.
 */
export async function run(): Promise<{ value: { figures: Figure[] }; lines: string[] }> {
  const figures = ['typos', SEVERAL, 'other script'].map((kind) => {
    const ours: number[] = [];
    const plain: number[] = [];
    for (let round = 0; round < ROUNDS; round++) measure(kind, round, ours, plain);
    return figure(`${MARKS} marks carried over (${kind})`, ours, 'one indexOf for each quote', plain);
  });
  const all = [...figures, ...(await measureWindow())];
  return { value: { figures: all }, lines: table(all) };
}

function measure(kind: string, round: number, ours: number[], plain: number[]): void {
  const [bulletin] = suiteBulletins().slice(round % 5);
  if (!bulletin) throw new Error('there is no bulletin to mark');
  const text = tracked(bulletin.text);
  const context = editContext(round + 1, bulletin.foreign);
  applyEdit(kind, text, context);
  const now = textOf(text);
  const blocks = findBlocks(now);
  const marks = pickMarks(bulletin.text, text, context.random, MARKS);
  ours.push(timed(() => placed(marks, placeMarks(bulletin, { text: now, blocks }))));
  plain.push(timed(() => placed(marks, ({ quote }) => now.indexOf(quote))));
}

function placed<T>(marks: readonly Mark[], place: (mark: Mark) => T): T[] {
  return marks.map(place);
}

function timed(work: () => unknown): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}
