import type { Block, Bulletin } from '../../../main/contract/bulletin.ts';

/** The numbered paragraph at an offset; on a heading, the first one below it. */
export function paragraphAt({ blocks }: Pick<Bulletin, 'blocks'>, offset: number): Block | null {
  return blocks.find(({ end, paragraph }) => end > offset && paragraph !== null) ?? null;
}
