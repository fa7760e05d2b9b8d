import type { Block } from '../../../contract/bulletin.ts';
import { fold } from '../../text/folding.ts';
import { headingTitle } from '../../text/outline.ts';

/** What a part of a text does: it looks back, lays out work to be done, or only explains words. */
export type Era = 'review' | 'plan' | 'notes';

/** The era of a block, and the place of the block that said so: headings in front of that one tell nothing of it any more. */
export type EraSaid = { era: Era; saidAt: number };

const REVIEW = /回顾|工作总结|(?:主要|重大|历史性|取得的?)成[就绩]|(?:工作|完成|进展|执行)情况$/;
const PLAN =
  /(?:工作|任务|重点)(?:安排|部署|打算)|工作(?:的)?建议|下一步|今后|(?:主要|重点|目标|工作)任务|指导思想|总体(?:要求|思路)|奋斗目标|预期目标|(?:20\d{2}|今)年(?:的)?(?:政府|经济|重点|主要)*工作(?:重点)?$/;
const NOTES = /^(?:名词解释|名词注释|有关名词|注释|注解|附注|附件|相关用语|用语说明)/;
/** 今年工作的总体要求是：…: with such a paragraph the plan begins, also where it has no heading. */
const PLAN_BEGINS =
  /^(?:各位代表[,，！!：:])?(?:20\d{2}年|今年|今后[一二三五]年|新的一年)[^。]{0,30}(?:总体要求|总体思路|指导思想|目标(?:任务)?)(?:是|为|[:：])/;
/** A heading over a whole part: deeper ones say nothing of what follows the next of their kind. */
const DEEPEST = 2;
/** A line this short, without a stop, is a heading even where it was not known as one (**二、2024年工作任务**). */
const LONGEST_LINE = 40;

/** A paragraph says with its first words that the plan begins. */
const LONGEST_LOOK = 100;

/** For each block of a text, what has been said last of the part it stands in; null where nothing has. */
export function erasOf(blocks: readonly Block[], text: string): (EraSaid | null)[] {
  let said: EraSaid | null = null;
  return blocks.map((block, index) => {
    const era = eraBegun(block, text);
    if (era !== null) said = { era, saidAt: index };
    else if (said !== null && isNextPart(block, blocks[said.saidAt])) said = null;
    return said;
  });
}

function eraBegun(block: Block, text: string): Era | null {
  if (block.kind === 'heading') return block.level <= DEEPEST ? eraOf(fold(headingTitle(block, text))) : null;
  if (block.kind !== 'paragraph') return null;
  const words = fold(text.slice(block.start, Math.min(block.end, block.start + LONGEST_LOOK)));
  if (words.length <= LONGEST_LINE && !/[。；;，,]/.test(words)) return eraOf(words);
  return PLAN_BEGINS.test(words) ? 'plan' : null;
}

/** 二、 ends what 一、 has said; 一、 under a heading without a number goes on with it. */
function isNextPart(block: Block, said: Block | undefined): boolean {
  if (block.kind !== 'heading' || said?.kind !== 'heading') return false;
  return block.level <= said.level && block.label !== null && said.label !== null;
}

function eraOf(title: string): Era | null {
  const words = title.replace(/[*＊#\s]/g, '');
  if (NOTES.test(words)) return 'notes';
  if (PLAN.test(words) && !/回顾/.test(words)) return 'plan';
  return REVIEW.test(words) ? 'review' : null;
}
