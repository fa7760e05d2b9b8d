import type { Block, Bulletin } from '../../../main/contract/bulletin.ts';

/** Blocks that stand on one line of the document: a heading that runs into its paragraph keeps its company. */
export type SheetLine = { key: number; blocks: Block[] };

/** Groups blocks by the line breaks of the reading text. */
export function sheetLines({ blocks, text }: Pick<Bulletin, 'blocks' | 'text'>): SheetLine[] {
  const lines: SheetLine[] = [];
  let previousEnd = -1;
  for (const block of blocks) {
    const line = lines.at(-1);
    if (line && !text.slice(previousEnd, block.start).includes('\n')) line.blocks.push(block);
    else lines.push({ key: block.start, blocks: [block] });
    previousEnd = block.end;
  }
  return lines;
}

/** How far down a title may stand: behind a breadcrumb, a site name, the same title printed once before. */
const FRONT_LINES = 12;

/** Index of the first line behind the title block; 0 when the document has no title on top. */
export function titleLines(lines: readonly SheetLine[]): number {
  const front = lines.slice(0, FRONT_LINES);
  const body = front.findIndex(({ blocks }) => !isFrontMatter(blocks[0]));
  return front.slice(0, body < 0 ? front.length : body).findLastIndex(({ blocks }) => blocks[0]?.kind === 'title') + 1;
}

function isFrontMatter(block: Block | undefined): boolean {
  return block?.kind === 'title' || block?.kind === 'apparatus' || block?.kind === 'repeated';
}
