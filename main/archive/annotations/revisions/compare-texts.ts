import type { TextChange } from '../../../contract/annotation.ts';
import type { ComparedRange, ComparedStretch } from '../../../contract/revisions.ts';
import { fold } from '../../text/folding.ts';
import { type Line, linesOf } from '../../text/lines.ts';
import { commonRuns } from '../anchor/character-diff.ts';
import { describeChange } from '../anchor/describe-change.ts';
import { sameLines } from './same-lines.ts';

/** Share of the shorter paragraph's units that must stand in the other one for them to be one paragraph, edited. */
const LEAST_SHARED = 0.4;

/** Units in common one by one are chance: 的, 了 and 在 stand everywhere. */
const LEAST_RUN_UNITS = 2;

/**
 * Lays two reading texts side by side, paragraph by paragraph: what is the same, and what changed, in the order of
 * reading. A paragraph is a line that holds words. Joining the lines of all stretches gives either text again, but for
 * blank lines and the white space around lines; `same` and `removed` of a changed stretch are its old lines, `same` and
 * `added` its new ones. Paragraphs that were split or joined are one stretch, with the line break as what changed; one
 * that went elsewhere is taken out at one place and put in at another.
 */
export function compareTexts(old: string, now: string): ComparedStretch[] {
  const sides: Sides = { old: linesOf(old), now: linesOf(now) };
  const parts: Part[] = [];
  let [from, to] = [0, 0];
  const ends = { from: sides.old.length, to: sides.now.length, length: 0 };
  for (const same of [...sameLines(keysOf(sides.old), keysOf(sides.now)), ends]) {
    parts.push(...partsOfGap(sides, { from: [from, same.from], to: [to, same.to] }));
    [from, to] = [same.from + same.length, same.to + same.length];
    parts.push({ from: [same.from, from], to: [same.to, to], kind: 'same' });
  }
  return joinedSame(parts.filter((part) => part.from[0] < part.from[1] || part.to[0] < part.to[1])).map((part) =>
    stretchOf(sides, part),
  );
}

type Sides = { old: Line[]; now: Line[] };

/** Indexes of lines on either side, each with its end exclusive. */
type Gap = { from: readonly [number, number]; to: readonly [number, number] };

/** `edited`: the old lines became the new ones; `replaced`: the new ones merely stand where the old ones stood. */
type Part = Gap & { kind: 'same' | 'edited' | 'replaced' };

function keysOf(lines: readonly Line[]): string[] {
  return lines.map(({ words }) => words);
}

/** Cuts a gap between unchanged paragraphs into its changes, so that each shows no more than belongs together. */
function partsOfGap(sides: Sides, gap: Gap): Part[] {
  const parts: Part[] = [];
  let [from, to] = [gap.from[0], gap.to[0]];
  for (const part of editedParts(sides, gap)) {
    // A line that occurs several times is known again only by what stands around it.
    const isSame = wordsOf(sides.old, part.from) === wordsOf(sides.now, part.to);
    parts.push({ from: [from, part.from[0]], to: [to, part.to[0]], kind: 'replaced' });
    parts.push({ ...part, kind: isSame ? 'same' : 'edited' });
    [from, to] = [part.from[1], part.to[1]];
  }
  return [...parts, { from: [from, gap.from[1]], to: [to, gap.to[1]], kind: 'replaced' }];
}

/** Unchanged parts that follow each other are one. */
function joinedSame(parts: readonly Part[]): Part[] {
  const result: Part[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (part.kind === 'same' && last?.kind === 'same') {
      result[result.length - 1] = { from: [last.from[0], part.from[1]], to: [last.to[0], part.to[1]], kind: 'same' };
    } else result.push(part);
  }
  return result;
}

/** Paragraphs of a gap that are edited ones of the other side, those that were split or joined together as one. */
function editedParts(sides: Sides, gap: Gap): Gap[] {
  const parts: Gap[] = [];
  for (const [from, to] of linksIn(sides, gap)) {
    const last = parts.at(-1);
    const isOneWithLast = last && (from < last.from[1] || to < last.to[1]);
    if (isOneWithLast) parts[parts.length - 1] = { from: [last.from[0], from + 1], to: [last.to[0], to + 1] };
    else parts.push({ from: [from, from + 1], to: [to, to + 1] });
  }
  return parts;
}

/** Pairs of an old and a new line that have enough in common; neither index ever falls. */
function linksIn({ old, now }: Sides, { from, to }: Gap): [number, number][] {
  const [before, after] = [joined(old, from), joined(now, to)];
  const shared = new Map<string, { pair: [number, number]; units: number }>();
  let [oldLine, newLine] = [0, 0];
  for (const run of commonRuns(before.folded, after.folded)) {
    for (let step = 0; step < run.length; ) {
      while ((before.ends[oldLine] ?? 0) <= run.from + step) oldLine++;
      while ((after.ends[newLine] ?? 0) <= run.to + step) newLine++;
      // A run goes on through line breaks that both sides have.
      const room = Math.min((before.ends[oldLine] ?? 0) - run.from, (after.ends[newLine] ?? 0) - run.to, run.length);
      const units = room - step;
      const pair: [number, number] = [from[0] + oldLine, to[0] + newLine];
      const known = shared.get(pair.join()) ?? { pair, units: 0 };
      if (units >= LEAST_RUN_UNITS) shared.set(pair.join(), { pair, units: known.units + units });
      step = room;
    }
  }
  const lengthOf = (lines: readonly Line[], index: number): number => lines[index]?.words.length ?? 0;
  return [...shared.values()]
    .filter(({ pair: [a, b], units }) => units >= LEAST_SHARED * Math.min(lengthOf(old, a), lengthOf(now, b)))
    .map(({ pair }) => pair);
}

/** Lines as one text, folded so that Traditional and full-width forms are the same; `ends` are those of its lines. */
function joined(lines: readonly Line[], [first, end]: readonly [number, number]): { folded: string; ends: number[] } {
  const words = keysOf(lines.slice(first, end));
  let length = 0;
  const ends = words.map((line) => {
    length += line.length + 1;
    return length;
  });
  return { folded: fold(words.map((line) => `${line}\n`).join('')), ends };
}

function stretchOf({ old, now }: Sides, { from, to, kind }: Part): ComparedStretch {
  const ranges = { from: rangeOf(old, from), to: rangeOf(now, to) };
  if (kind === 'same') return { ...ranges, changes: [] };
  const [before, after] = [wordsOf(old, from), wordsOf(now, to)];
  return { ...ranges, changes: kind === 'edited' ? describeChange(before, after) : replaced(before, after) };
}

function replaced(before: string, after: string): TextChange[] {
  const changes: TextChange[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  return changes.filter(({ text }) => text !== '');
}

function wordsOf(lines: readonly Line[], [first, end]: readonly [number, number]): string {
  return keysOf(lines.slice(first, end)).join('\n');
}

/** A range without lines stands where the next line begins. */
function rangeOf(lines: readonly Line[], [first, end]: readonly [number, number]): ComparedRange {
  const start = lines[first]?.start ?? lines.at(-1)?.end ?? 0;
  return { start, end: first < end ? (lines[end - 1]?.end ?? start) : start, paragraphs: end - first };
}
