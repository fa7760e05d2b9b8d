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
