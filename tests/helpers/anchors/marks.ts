import type { Mark } from '../../../main/archive/annotations/anchor/placement.ts';
import { cutSelector } from '../../../main/archive/annotations/selector.ts';
import type { Random } from '../random.ts';
import type { TrackedText } from './tracked-text.ts';

const TRICKY = ['推动', '落实', '整改', '工作', '问题', '完成', '区委', '一是', '加强', '，', '。', '的'];
const LENGTHS = [1, 2, 3, 4, 6, 8, 12, 16, 24, 40, 80, 140, 200];

/** Marks on a text: most of them near what was edited, some on short words that stand everywhere. */
export function pickMarks(original: string, edited: TrackedText, random: Random, count: number): Mark[] {
  const near = editedPlaces(edited);
  const marks: Mark[] = [];
  while (marks.length < count) {
    const centre =
      near.length > 0 && random.chance(0.7) ? random.pick(near) + random.below(80) - 40 : random.below(original.length);
    const mark = random.chance(0.2) ? trickyMark(original, random, centre) : markAt(original, centre, random);
    if (mark) marks.push(mark);
  }
  return marks;
}

function markAt(original: string, centre: number, random: Random): Mark | null {
  const length = Math.max(1, random.pick(LENGTHS) - random.below(4));
  return cut(original, centre - random.below(length), length);
}

function trickyMark(original: string, random: Random, centre: number): Mark | null {
  const words = random.pick(TRICKY);
  return cut(original, original.indexOf(words, Math.max(0, centre)), words.length);
}

function cut(original: string, from: number, length: number): Mark | null {
  const start = from > 0 && isTrail(original, from) ? from - 1 : from;
  const end = isTrail(original, start + length) ? start + length + 1 : start + length;
  if (start < 0 || end > original.length || original.slice(start, end).trim() === '') return null;
  return { start, end, ...cutSelector(original, start, end) };
}

function isTrail(text: string, at: number): boolean {
  return /[\udc00-\udfff]/.test(text[at] ?? '');
}

/** Original offsets beside which something was changed. */
function editedPlaces({ origins, isReplaced }: TrackedText): number[] {
  const places: number[] = [];
  let before = -1;
  for (const [at, origin] of origins.entries()) {
    if (origin < 0) continue;
    if (origin !== before + 1 || origins[at - 1] === -1) places.push(origin, before);
    else if (isReplaced[at]) places.push(origin);
    before = origin;
  }
  return places;
}
