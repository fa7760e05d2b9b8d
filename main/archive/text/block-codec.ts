import type { Block, BlockKind } from '../../contract/bulletin.ts';

const KINDS: readonly BlockKind[] = ['title', 'heading', 'paragraph', 'item', 'summary', 'apparatus', 'repeated'];
/** Whole numbers kept of each block. */
const FIELDS = 7;
const NONE = -1;

/**
 * Blocks as bytes: for each its kind, start, end, paragraph number, level, length of its label and the heading it stands
 * under, as little-endian 32-bit whole numbers. A search reads the blocks of every bulletin it shows; as JSON that
 * alone cost as much as finding the hits.
 */
export function encodeBlocks(blocks: readonly Block[]): Uint8Array {
  const bytes = new Uint8Array(blocks.length * FIELDS * 4);
  const view = new DataView(bytes.buffer);
  for (const [index, block] of blocks.entries()) {
    const fields = [
      KINDS.indexOf(block.kind),
      block.start,
      block.end,
      block.paragraph ?? NONE,
      block.level,
      block.label?.length ?? NONE,
      block.path.at(-1) ?? NONE,
    ];
    for (const [field, value] of fields.entries()) view.setInt32((index * FIELDS + field) * 4, value, true);
  }
  return bytes;
}

/** The blocks again; labels are cut from the text they stand in. */
export function decodeBlocks(bytes: Uint8Array, text: string): Block[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = bytes.byteLength / (FIELDS * 4);
  const blocks: Block[] = [];
  for (let index = 0; index < count; index++) {
    const field = (number: number): number => view.getInt32((index * FIELDS + number) * 4, true);
    const start = field(1);
    const paragraph = field(3);
    const labelLength = field(5);
    const above = field(6);
    blocks.push({
      kind: KINDS[field(0)] ?? 'paragraph',
      start,
      end: field(2),
      paragraph: paragraph === NONE ? null : paragraph,
      label: labelLength === NONE ? null : text.slice(start, start + labelLength),
      level: field(4),
      path: above === NONE ? [] : [...(blocks[above]?.path ?? []), above],
    });
  }
  return blocks;
}

/** Whether a range of the text lies within one of the encoded blocks. */
export function isWithinOneBlock(bytes: Uint8Array, start: number, end: number): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const field = (block: number, number: number): number => view.getInt32((block * FIELDS + number) * 4, true);
  let low = 0;
  let high = bytes.byteLength / (FIELDS * 4);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (field(middle, 1) <= start) low = middle + 1;
    else high = middle;
  }
  return low > 0 && end <= field(low - 1, 2);
}
