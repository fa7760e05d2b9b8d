import { countBelow } from '../../text/count-below.ts';
import type { Span } from '../../text/sentences.ts';

/** A place in the DOM: a text node and UTF-16 units into it. */
export type DomPoint = { node: Text; offset: number };

type Line = { element: HTMLElement; node: Text; start: number; end: number };

/**
 * Maps between offsets in the reading text and places in the DOM. Each block is one element with one text node and
 * carries its first offset, so the mapping is a search and a subtraction.
 */
export type TextMap = {
  elementAt: (offset: number) => HTMLElement | null;
  pointAt: (offset: number) => DomPoint | null;
  /** One range for each block that the span touches, so that nothing between blocks is ever drawn. */
  rangesOf: (span: Span) => StaticRange[];
  /** A live range for measuring. */
  measure: (span: Span) => Range | null;
  offsetAt: (node: Node, offset: number) => number | null;
  /** The block at a height of the window, or the nearest below it. */
  blockAtHeight: (y: number) => { element: HTMLElement; start: number; end: number } | null;
};

export function createTextMap(root: HTMLElement): TextMap {
  const lines = linesOf(root);
  const byNode = new Map<Node, Line>(lines.map((line) => [line.node, line]));

  const starts = Int32Array.from(lines, ({ start }) => start);
  const indexAt = (offset: number) => Math.max(0, countBelow(starts, offset + 1) - 1);

  const pointAt = (offset: number): DomPoint | null => {
    const line = lines[indexAt(offset)];
    return line ? { node: line.node, offset: clamp(offset - line.start, 0, line.node.length) } : null;
  };

  const rangesOf = ({ start, end }: Span): StaticRange[] => {
    const ranges: StaticRange[] = [];
    for (let index = indexAt(start); index < lines.length; index++) {
      const line = lines[index];
      if (!line || line.start >= end) break;
      const from = clamp(start - line.start, 0, line.node.length);
      const to = clamp(end - line.start, 0, line.node.length);
      if (from >= to) continue;
      ranges.push(
        new StaticRange({ startContainer: line.node, startOffset: from, endContainer: line.node, endOffset: to }),
      );
    }
    return ranges;
  };

  const measure = (span: Span): Range | null => {
    const from = pointAt(span.start);
    const to = pointAt(span.end);
    if (!from || !to) return null;
    const range = document.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  };

  const offsetAt = (node: Node, offset: number): number | null => {
    const own = byNode.get(node);
    if (own) return own.start + Math.min(offset, own.node.length);
    if (!root.contains(node)) return null;
    // A boundary between elements (a triple click makes one): the first block that lies after it.
    const boundary = document.createRange();
    boundary.setStart(node, offset);
    const after = lines[countWhile(lines, (line) => boundary.comparePoint(line.node, 0) < 0)];
    return after ? after.start : (lines.at(-1)?.end ?? null);
  };

  const blockAtHeight = (y: number) =>
    lines[countWhile(lines, (line) => line.element.getBoundingClientRect().bottom <= y)] ?? lines.at(-1) ?? null;

  return {
    elementAt: (offset) => lines[indexAt(offset)]?.element ?? null,
    pointAt,
    rangesOf,
    measure,
    offsetAt,
    blockAtHeight,
  };
}

function linesOf(root: HTMLElement): Line[] {
  return [...root.querySelectorAll<HTMLElement>('[data-start]')].flatMap((element) => {
    const node = element.firstChild;
    const start = Number(element.dataset.start);
    return node instanceof Text ? [{ element, node, start, end: start + node.length }] : [];
  });
}

/** How many items from the first satisfy a test that only ever turns from true to false. */
function countWhile<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && test(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}
