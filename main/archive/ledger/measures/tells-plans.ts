import type { Block } from '../../../contract/bulletin.ts';
import { headingTitle } from '../../text/outline.ts';
import type { LedgerSource } from '../ledger-source.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';

const PLAN_HEADING =
  /安排|打算|下一步|今后|工作任务|重点任务|主要任务|重点抓好|工作重点|总体要求|工作思路|目标任务|(?:20\d{2}|今)年(?:的)?(?:政府|经济|重点|主要)?工作$|建议$/;
const REVIEW_HEADING = /回顾|总结|成就|完成情况|取得|成效|过去/;
/** 发展动力持续增强, 城乡面貌日新月异, 投资拉动支撑有力: a title that says of a thing how it has become looks back. */
const HOW_IT_BECAME =
  /^(?=.{4})[^,，、。]{2,}(?:(?:显著|明显|持续|不断|稳步|有力|有序|有效|大幅|扎实|逐步|更加|加速|迅速|蓬勃|全面|取得)[\p{Script=Han}]{2,4}|(?:迈出|迈上|取得|开创|呈现)[\p{Script=Han}]{0,4}(?:步伐|台阶|突破|进展|局面|态势)|显著|明显|良好|有力|有效|突出|累累|日新月异|圆满|喜人|平稳|稳健|稳质升|见效|凸显|复苏|向好)$/u;
const LONGEST_TITLE = 24;
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
  const lead = /^[^,，。：:]{4,24}(?=。)/.exec(words)?.[0];
  if ([...titles, lead ?? ''].some((title) => looksBack(title, plans.plan))) return false;
  const count = (pattern: RegExp): number => words.match(pattern)?.length ?? 0;
  return count(plans.plan) > count(plans.review) * WEIGHT_OF_REVIEW;
}

/** A title that begins with what is to be done says no such thing: 推动经济持续增长. */
function looksBack(title: string, plan: RegExp): boolean {
  const words = title.replace(/[。；;]$/, '');
  return words.length <= LONGEST_TITLE && HOW_IT_BECAME.test(words) && words.search(plan) !== 0;
}
