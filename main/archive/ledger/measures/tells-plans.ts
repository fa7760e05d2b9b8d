import type { Block } from '../../../contract/bulletin.ts';
import { headingTitle } from '../../text/outline.ts';
import type { LedgerSource } from '../ledger-source.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';

const PLAN_HEADING =
  /安排|打算|下一步|今后|工作任务|重点任务|主要任务|重点抓好|工作重点|总体要求|工作思路|目标任务|(?:20\d{2}|今)年(?:的)?(?:政府|经济|重点|主要)?工作$|建议$/;
const REVIEW_HEADING = /回顾|总结|成就|完成情况|取得|成效|过去/;
/** Of plan words to words of review; at this weight 9 of 10 paragraphs of 300 reports fall where their heading puts them. */
const WEIGHT_OF_REVIEW = 1.5;

/** Whether a paragraph lays out work to be done: its headings say so, or else its own words do. */
export function tellsPlans(block: Block, { text, folded, blocks }: LedgerSource, { plans }: Lexicon): boolean {
  const titles = block.path.flatMap((index) => {
    const heading = blocks[index];
    return heading ? [headingTitle(heading, text)] : [];
  });
  if (titles.some((title) => REVIEW_HEADING.test(title))) return false;
  if (titles.some((title) => PLAN_HEADING.test(title))) return true;
  const words = folded.slice(block.start, block.end);
  const count = (pattern: RegExp): number => words.match(pattern)?.length ?? 0;
  return count(plans.plan) > count(plans.review) * WEIGHT_OF_REVIEW;
}
