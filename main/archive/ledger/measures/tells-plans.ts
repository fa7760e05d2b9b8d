import type { Block } from '../../../contract/bulletin.ts';
import { fold } from '../../text/folding.ts';
import { headingTitle } from '../../text/outline.ts';
import type { LedgerSource } from '../ledger-source.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { EraSaid } from './eras.ts';

const PLAN_HEADING =
  /安排|打算|下一步|今后|工作任务|重点任务|主要任务|重点抓好|工作重点|总体要求|工作思路|目标任务|(?:20\d{2}|今)年(?:的)?(?:政府|经济|重点|主要)?工作$|建议$/;
const REVIEW_HEADING = /回顾|总结|成就|完成情况|取得|成效|过去/;
/** 发展动力持续增强, 建设能级继续提升, 城乡面貌日新月异, 投资拉动支撑有力: a title that says of a thing how it has become looks back. */
const HOW_IT_BECAME =
  /^(?=.{4})[^,，、。]{2,}(?:(?:显著|明显|持续|继续|不断|稳步|有力|有序|有效|大幅|扎实|逐步|更加|加速|迅速|蓬勃|全面|取得|进一步)[\p{Script=Han}]{2,4}|(?:迈出|迈上|取得|开创|呈现)[\p{Script=Han}]{0,4}(?:步伐|台阶|突破|进展|局面|态势)|显著|明显|良好|有力|有效|突出|累累|日新月异|圆满|喜人|平稳|稳健|稳质升|见效|凸显|复苏|向好)$/u;
const LONGEST_TITLE = 24;
/** 扩大有效投资, 在推进乡村振兴上持续发力, 促进可持续发展: words of the kind that HOW_IT_BECAME looks for, in a title of what is to be done. */
const IS_TO_BECOME = /可持续|上(?:持续|取得|迈出|实现)|奋力|聚力|凝心|发力|有效(?:投资|需求|供给)/;
/** How a thing is to be done, in front of its verb: 持续扩大…, 全力做好…. */
const MANNER =
  /^(?:坚定不移|坚持不懈|毫不动摇|千方百计|持续|不断|着力|大力|全力|全面|切实|坚持|坚决|坚定|有效|有序|稳步|扎实|逐步|加速|迅速|深入|积极|精准|更加|始终|统筹)+/;
/**
 * Points that a word counts for. With the paragraphs before and behind it 97 % of the paragraphs on work to be done in 295
 * reports, and at least 75 % of those that look back, fall where their headings put them.
 */
const POINTS = { plan: 3, common: 0.5, review: -2 };
/** 增长9%, 完成12项: what has been reached. */
const REACHED = /(?:增长|下降|提高|达到?|资金|投资|完成)\d/g;
/** 工程有序实施，质量明显改善。: at the end of a clause such words tell how a thing is, and no act. */
const STANDS =
  /[\p{Script=Han}”](?:有序|扎实|顺利|稳步|深入|全面|加快|加速|基本|相继|如期|圆满|总体|更加|进一步|明显|显著|持续|不断)(?:推进|实施|完成|建成|建立|完善|形成|改善|提升|增强|优化|巩固|落地|投用|通车|好转|和谐|稳定|显现|展开|建设|铺开|发展|加强|提高)(?=[,，。；;、])/gu;

/** 五年来，…, 过去的一年，…: what begins so looks back, wherever it stands. */
const LOOKS_BACK =
  /^[—-]*(?:各位代表[,，！!]*)?(?:(?:刚刚)?过去的?[一二两三四五]?年|[一二两三四五六七八九十]+年来|几年来|近年来|回顾|(?:20\d{2}|去)年[,，][^。]{0,40}(?:我们|全[市省县区州]|共)(?!要|将))/;
/** 各位代表！让我们紧密团结…: how a report ends. */
const CLOSES = /^(?:(?:各位代表|同志们)[,，！!：:])?.{0,60}(?:让我们|在此[,，]我(?:谨)?代表)/;

/** 我们也清醒认识到，…困难和问题, 这些成绩的取得，…: what is wrong, and whose merit it was. */
const WEIGHS =
  /(?:清醒|深刻|充分|深切)(?:地)?(?:认识|看|体会)到[^。]{0,80}(?:困难|问题|不足|差距|挑战|短板|矛盾|制约|风险)|^(?:各位代表[,，！!])?[^。]{0,12}成绩的取得|表示(?:衷心|诚挚|崇高)的?(?:感谢|敬意)/;

/** Whether a paragraph looks back or takes leave by its own first words. */
export function looksBackItself(words: string): boolean {
  return LOOKS_BACK.test(words) || CLOSES.test(words) || WEIGHS.test(words);
}

/**
 * Whether a paragraph lays out work to be done: its headings say so, or the part of the text that it stands in (`said`), or
 * else its own words do.
 */
export function tellsPlans(
  block: Block,
  { text, folded, blocks }: LedgerSource,
  { plans }: Lexicon,
  said: EraSaid | null = null,
): boolean {
  if (looksBackItself(folded.slice(block.start, block.end))) return false;
  const titles = block.path.flatMap((index) => {
    const heading = index < (said?.saidAt ?? 0) ? undefined : blocks[index];
    return heading ? [fold(headingTitle(heading, text))] : [];
  });
  // The outermost heading that says so decides: 2022年工作安排 › 推动创新发展取得新成效 is a plan.
  const telling = titles.find((title) => tellsReview(title) || PLAN_HEADING.test(title));
  if (telling !== undefined) return !tellsReview(telling);
  if (said !== null) return said.era === 'plan';
  const words = folded.slice(block.start, block.end);
  const lead = /^[^,，。：:]{4,24}(?=。)/.exec(words)?.[0];
  if ([...titles, lead ?? ''].some((title) => looksBack(title, plans))) return false;
  const at = blocks.indexOf(block);
  const near = [blocks[at - 1], blocks[at + 1]].filter(
    (other) => other?.kind === 'paragraph' && other.path.at(-1) === block.path.at(-1),
  );
  const own = leaning(words, plans);
  return near.reduce((sum, other) => sum + (other ? leaning(folded.slice(other.start, other.end), plans) : 0), own) > 0;
}

/** How far the words of a paragraph lean to work to be done (above 0) or to a look back, as much for a short one as for a long one. */
function leaning(words: string, { plan, common, review }: Lexicon['plans']): number {
  const count = (pattern: RegExp): number => words.match(pattern)?.length ?? 0;
  const reached = count(review) + count(REACHED) + count(STANDS);
  const points = POINTS.plan * count(plan) + POINTS.common * count(common) + POINTS.review * reached;
  return points / Math.sqrt(Math.max(1, words.length));
}

/** 推动创新发展取得新成效 tells what is to be achieved. */
function tellsReview(title: string): boolean {
  return REVIEW_HEADING.test(title) && !/(?:推动|奋力|力争|努力|确保|争取)[^,，]*(?:取得|成效)/.test(title);
}

/**
 * A title that begins with what is to be done says no such thing: 推动经济持续增长, 持续扩大有效投资. Of a title with a comma the last
 * part says how it became: 以调动各方力量为重点，民主法制建设不断完善.
 */
function looksBack(title: string, { plan, common }: Lexicon['plans']): boolean {
  const words =
    title
      .replace(/[。；;]$/, '')
      .split(/[,，]/)
      .at(-1) ?? '';
  const deed = words.replace(MANNER, '');
  const isDeed = deed.length < words.length || deed.search(plan) === 0 || deed.search(common) === 0;
  return words.length <= LONGEST_TITLE && HOW_IT_BECAME.test(words) && !IS_TO_BECOME.test(words) && !isDeed;
}
