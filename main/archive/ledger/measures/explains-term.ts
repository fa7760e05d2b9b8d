import type { Block } from '../../../contract/bulletin.ts';
import type { LedgerSource } from '../ledger-source.ts';

/** [12], 8., （3） in front of a term. */
const LABEL = String.raw`^[*（(\[\^\s]*(?:\d{1,3}[\]）).．、:：\s]*)?`;
const QUOTED = '[“"][^”"]{2,20}[”"]';
const EXPLAINS = new RegExp(
  `${LABEL}(?:【|(?:${QUOTED}[^,，。:：]{0,8}|[^,，。；;:：]{2,24})(?:[:：](?:即|就?是指|指(?!导|数|标|挥))|[,，]?(?:是指|系指|指的是))|${QUOTED}[^,，。:：是的]{0,8}[:：])`,
);
/** 三大振兴：工业振兴、乡村振兴…: among words that are explained it is one more of them. */
const NAMES_TERM = new RegExp(`${LABEL}[^,，。；;:：]{2,24}[:：]`);

/**
 * Whether a block explains a word, as the notes behind a report do, wherever it stands: 【“飞地经济”】…, 8.城市管理“363”工程：即…,
 * “六定”：定职数….
 */
export function explainsTerm(index: number, source: LedgerSource): boolean {
  const words = wordsAt(index, source);
  if (EXPLAINS.test(words)) return true;
  return NAMES_TERM.test(words) && [index - 1, index + 1].some((near) => EXPLAINS.test(wordsAt(near, source)));
}

/** The folded words of a block, with the label and title that run into it. */
function wordsAt(index: number, { blocks, folded }: LedgerSource): string {
  const block = blocks[index];
  if (!block) return '';
  const heading = titleOf(block, blocks);
  return folded.slice(heading?.start ?? block.start, block.end);
}

function titleOf(block: Block, blocks: readonly Block[]): Block | null {
  const heading = blocks[block.path.at(-1) ?? -1];
  return heading?.end === block.start ? heading : null;
}
