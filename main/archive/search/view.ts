import type { Block } from '../../contract/bulletin.ts';
import { CharacterClass, classOf } from '../text/folding.ts';

/**
 * How a text is looked at by the matcher. `loose` passes over white space and over marks (quotation marks, 书名号, 、 and ·)
 * that stand between Han characters; `literal` passes over white space alone. Neither ever joins two blocks.
 */
export type Looseness = 'loose' | 'literal';

/** Stands between the blocks of a view. No text holds it: a file with NUL is refused, and it is passed over anyway. */
export const BLOCK_END = '\0';

/** The kept UTF-16 units of a text in one string, and where each of them stands in the text. */
export type TextView = { kept: string; offsets: Int32Array };

/** Looks at folded text block by block. `offsets[i]` is the place, in the reading text, of `kept[i]`. */
export function viewOf(folded: string, blocks: readonly Block[], looseness: Looseness): TextView {
  const units = new Uint16Array(folded.length + blocks.length);
  const offsets = new Int32Array(folded.length + blocks.length);
  let count = 0;
  for (const { start, end } of blocks) {
    count = keepRange(folded, start, end, looseness, units, offsets, count);
    units[count] = 0;
    offsets[count] = end;
    count++;
  }
  return { kept: fromUnits(units.subarray(0, count)), offsets: offsets.subarray(0, count) };
}

/** Looks at folded words as one block, such as a query's term. */
export function viewOfWords(folded: string, looseness: Looseness): string {
  const units = new Uint16Array(folded.length);
  const count = keepRange(folded, 0, folded.length, looseness, units, new Int32Array(folded.length), 0);
  return fromUnits(units.subarray(0, count));
}

/** Copies the kept units of one block, and their offsets, behind the `from` there are; gives the new count. */
export function keepRange(
  folded: string,
  start: number,
  end: number,
  looseness: Looseness,
  units: Uint16Array,
  offsets: Int32Array,
  from: number,
): number {
  let count = from;
  /** Where a run of marks behind a Han character began among the kept units; -1 when none is open. */
  let marksFrom = -1;
  for (let at = start; at < end; at++) {
    const unit = folded.charCodeAt(at);
    const kind = classOf(unit);
    if (kind === CharacterClass.blank) continue;
    if (looseness === 'loose') {
      if (kind === CharacterClass.mark) {
        if (marksFrom === -1 && endsWithHan(units, from, count)) marksFrom = count;
      } else {
        if (marksFrom !== -1 && kind === CharacterClass.han) count = marksFrom;
        marksFrom = -1;
      }
    }
    units[count] = unit;
    offsets[count] = at;
    count++;
  }
  return count;
}

/** Whether the last kept code point is Han; the class of a surrogate pair is that of its first unit. */
function endsWithHan(units: Uint16Array, from: number, count: number): boolean {
  const last = units[count - 1] ?? 0;
  const isTrail = last >= 0xdc00 && last <= 0xdfff;
  const at = isTrail ? count - 2 : count - 1;
  return at >= from && classOf(units[at] ?? 0) === CharacterClass.han;
}

const UTF_16 = new TextDecoder('utf-16le', { ignoreBOM: true });

/** A string of UTF-16 units. */
export function fromUnits(units: Uint16Array): string {
  return UTF_16.decode(units);
}
