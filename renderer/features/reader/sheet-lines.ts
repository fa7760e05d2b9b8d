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

/** Index of the first line behind the title block; 0 when the document has no title. */
export function titleLines(lines: readonly SheetLine[]): number {
  const isTitle = (line: SheetLine) => line.blocks[0]?.kind === 'title';
  const first = lines.findIndex(isTitle);
  if (first < 0 || lines.slice(0, first).some((line) => line.blocks[0]?.kind !== 'apparatus')) return 0;
  let end = first;
  for (
    let line = lines[end];
    line && (isTitle(line) || (line.blocks[0]?.kind === 'apparatus' && lines.slice(end, end + 3).some(isTitle)));
    line = lines[end]
  )
    end += 1;
  return end;
}
