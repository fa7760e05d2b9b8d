import type { Block, OutlineNode, SectionStep } from '../../contract/bulletin.ts';

/** The headings above a block, outermost first. */
export function sectionOf(block: Block, blocks: readonly Block[], text: string): SectionStep[] {
  return block.path.flatMap((index) => {
    const heading = blocks[index];
    return heading ? [{ label: heading.label, title: headingTitle(heading, text) }] : [];
  });
}

/** Words of a heading without its label: “关于…” of “（一）关于…”. */
export function headingTitle(heading: Block, text: string): string {
  const words = text.slice(heading.start, heading.end);
  const title = heading.label !== null && words.startsWith(heading.label) ? words.slice(heading.label.length) : words;
  return title.replace(/\s*\n\s*/g, '').trim();
}

/** The block that holds an offset, or the last one before it; undefined in front of the first. */
export function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const block = blocks[middle];
    if (block && block.start <= offset) low = middle + 1;
    else high = middle;
  }
  return blocks[low - 1];
}

/**
 * The tree of headings. A section ends where the next block begins that does not stand under its heading, so a
 * summary paragraph can end a section without a heading of its own.
 */
export function outlineOf(blocks: readonly Block[], text: string): OutlineNode[] {
  const roots: OutlineNode[] = [];
  const nodes = new Map<number, OutlineNode>();
  blocks.forEach((block, index) => {
    for (const above of block.path) extend(nodes.get(above), block.end);
    if (block.kind !== 'heading') return;
    const node: OutlineNode = {
      level: block.level,
      label: block.label,
      title: headingTitle(block, text),
      start: block.start,
      end: block.end,
      children: [],
    };
    nodes.set(index, node);
    const parent = nodes.get(block.path.at(-1) ?? -1);
    (parent ? parent.children : roots).push(node);
  });
  return roots;
}

function extend(node: OutlineNode | undefined, end: number): void {
  if (node && end > node.end) node.end = end;
}
