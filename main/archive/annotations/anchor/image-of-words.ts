import type { Alignment } from './alignment.ts';

/** Where a range of old words went, in new word indexes; `edits` counts words removed, added or replaced in it. */
export type Image = { first: number; end: number; edits: number; isAligned: boolean };

/** So many words at an end are taken as replaced one by one; of more, that their number is the same is chance. */
const MOST_REPLACED = 4;

/**
 * The new words that a range of old ones (word indexes) became; null when none is left, when they were torn apart
 * or put in another order, or when it is unclear which of the new words at its ends belong to it.
 */
export function imageOfWords({ images, origins, old, now }: Alignment, start: number, end: number): Image | null {
  let first = -1;
  let last = -1;
  let edits = 0;
  let lastOld = start - 1;
  for (let word = start; word < end; word++) {
    const image = images[word] ?? -1;
    if (image < 0) continue;
    if (last >= 0) {
      if (image <= last) return null;
      edits += Math.max(word - lastOld, image - last) - 1;
    } else first = image;
    last = image;
    lastOld = word;
  }
  if (first < 0) return null;
  // The very words, at the place where they should be, and taken by no other sentence.
  const isSame = (oldFirst: number, newFirst: number, length: number): boolean =>
    length > 0 &&
    newFirst >= 0 &&
    now.view.units.startsWith(old.view.units.slice(oldFirst, oldFirst + length), newFirst) &&
    origins.subarray(newFirst, newFirst + length).every((origin) => origin < 0);
  const headLength = leading(images, start, 1);
  const tailLength = leading(images, end - 1, -1);
  const head = isSame(start, first - headLength, headLength)
    ? { removed: 0, replaced: headLength }
    : edgeWords(images, start, -1);
  const tail = isSame(end - tailLength, last + 1, tailLength)
    ? { removed: 0, replaced: tailLength }
    : edgeWords(images, end - 1, 1);
  if (head === null || tail === null) return null;
  const isAligned = edits === 0 && headLength === 0 && tailLength === 0 && last - first === end - start - 1;
  return {
    first: first - head.replaced,
    end: last + 1 + tail.replaced,
    edits: edits + head.removed + tail.removed,
    isAligned,
  };
}

/** Words from an end of the range that have no image. */
function leading(images: Int32Array, edge: number, step: -1 | 1): number {
  let count = 0;
  while ((images[edge + step * count] ?? 0) < 0) count++;
  return count;
}

/**
 * What became of removed words at an end of the range (`step` −1: its head, 1: its tail): they were taken out, or
 * replaced one by one. Null where more or fewer new words stand there than old ones went.
 */
function edgeWords(images: Int32Array, edge: number, step: -1 | 1): { removed: number; replaced: number } | null {
  let inside = edge;
  while ((images[inside] ?? 0) < 0) inside -= step;
  const removed = Math.abs(edge - inside);
  if (removed === 0) return { removed, replaced: 0 };
  let outside = edge + step;
  while ((images[outside] ?? 0) < 0) outside += step;
  const isPastText = outside < 0 || outside >= images.length;
  if (isPastText) return { removed, replaced: 0 };
  const oldRoom = Math.abs(outside - inside) - 1;
  const newRoom = Math.abs((images[outside] ?? 0) - (images[inside] ?? 0)) - 1;
  const isForward = ((images[outside] ?? 0) - (images[inside] ?? 0)) * step > 0;
  if (!isForward) return null;
  if (newRoom === oldRoom && oldRoom <= MOST_REPLACED) return { removed, replaced: removed };
  return newRoom === 0 ? { removed, replaced: 0 } : null;
}
