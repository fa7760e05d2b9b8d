import type { Block } from '../../../contract/bulletin.ts';
import { headingTitle } from '../../text/outline.ts';

/** A heading that measures answer: its title, and the labels on the way to it. */
export type Problem = { title: string; path: string[] };

const NAMES_PROBLEM =
  /^(?:针对|关于|对于)|问题$|问题的整改|(?:不够|不足|不到位|薄弱|短板|差距|缺失|偏差|滞后|隐患)[^，,。]{0,8}$/;
/** 着力解决群众急难愁盼问题 says what will be done; 化解债务不力 and 加装电梯推进不够 what was found wrong. */
const UNDERTAKES =
  /^(?:着力|切实|全力|努力|认真|集中力?量?|坚定不移|千方百计|持续|扎实|深入|进一步|下大力气)*(?:解决|破解|补齐|弥补|缩小|消除|化解|防范|聚焦|瞄准|着力|全力|加快|抓好|做好)(?!.*(?:不[力够足到深严实高强]|滞后|缺失|缓慢))/;
/** “三资”管理不规范, 信访化解不力: under a heading about rectification that is what was found wrong. */
const TELLS_FAULT =
  /^(?!规范|杜绝|加强|强化|坚决|严禁|克服|防止|整治|纠正|力戒|解决|聚焦|着力|持续|进一步).*(?:不(?:规范|力|严|实|高|强|深|细|畅|全|准|严格|严肃|及时|完善|扎实|充分|彻底|平衡|明显|健全|精准|深入|有力|紧密|合理|透明|担当|作为|重视|落实|履行)|缓慢|缺位|弱化|虚化|淡化|乏力|流于形式|时有发生|多发|频发|滞后|松软|宽松软)[。；;]?$/;
/** 关于…工作安排 names no problem. */
const NAMES_NONE = /(?:情况|安排|打算|部署|举措|成效|进展|总体)$/;

/** The nearest heading above a block that names a problem; null where none does. */
export function problemAbove(block: Block, blocks: readonly Block[], text: string): Problem | null {
  for (const [depth, index] of [...block.path.entries()].reverse()) {
    const heading = blocks[index];
    if (!heading) continue;
    if (!isProblem(heading, blocks, text)) continue;
    const title = headingTitle(heading, text);
    const path = block.path.slice(0, depth + 1).flatMap((above) => blocks[above]?.label ?? []);
    return { title, path };
  }
  return null;
}

/** Whether a heading names what was found wrong: by its words, or by their sense where those further out are about rectification. */
export function isProblem(heading: Block, blocks: readonly Block[], text: string): boolean {
  const title = headingTitle(heading, text);
  if (namesProblem(title)) return true;
  if (!TELLS_FAULT.test(title)) return false;
  return heading.path.some((index) => {
    const outer = blocks[index];
    return outer !== undefined && /整改|反馈/.test(headingTitle(outer, text));
  });
}

/** Whether a title names by its words what was found wrong: 针对…问题, 关于…不够有力问题的整改. */
export function namesProblem(title: string): boolean {
  const words = title.replace(/[。；;]$/, '');
  return (
    /问题|不足|短板|差距|薄弱|不够|不到位|欠缺|偏差|隐患/.test(words) &&
    NAMES_PROBLEM.test(words) &&
    (/^(?:针对|关于|对于)/.test(words) || !UNDERTAKES.test(words.split(/[,，]/).at(-1) ?? words)) &&
    !NAMES_NONE.test(words)
  );
}
