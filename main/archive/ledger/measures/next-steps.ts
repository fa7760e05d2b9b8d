import type { Block } from '../../../contract/bulletin.ts';
import { headingTitle } from '../../text/outline.ts';

/** 下一步工作安排, 三、持续深化巡视整改，巩固拓展整改成果: what such a heading stands over is still to be done. */
const NEXT_STEPS =
  /下一步|下一?阶段|下步|后续|今后|打算|(?:持续|继续|不断|进一步)(?:深化|巩固|推进|推动|抓好|抓实|加强|做好|落实|强化)|巩固[^,，。]{0,8}(?:成果|成效)|长效/;
const TELLS_NEXT_STEPS = /^(?:下一步|下一?阶段|下步|今后|接下来)[,，]/;

/** Whether a paragraph is about the steps to come: the headings above it say so, or its own first words. */
export function laysOutNextSteps(block: Block, blocks: readonly Block[], text: string): boolean {
  const isUnderSteps = block.path.some((index) => {
    const heading = blocks[index];
    return heading !== undefined && NEXT_STEPS.test(headingTitle(heading, text));
  });
  return isUnderSteps || TELLS_NEXT_STEPS.test(text.slice(block.start, block.end));
}
