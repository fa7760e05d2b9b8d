import type { Block } from '../../../contract/bulletin.ts';
import { headingTitle } from '../../text/outline.ts';

/** A heading that measures answer: its title, and the labels on the way to it. */
export type Problem = { title: string; path: string[] };

const NAMES_PROBLEM =
  /^(?:针对|关于|对于)|问题$|问题的整改|(?:不够|不足|不到位|薄弱|短板|差距|缺失|偏差|滞后|隐患)[^，,。]{0,8}$/;
/** 关于…工作安排 names no problem. */
const NAMES_NONE = /(?:情况|安排|打算|部署|举措|成效|进展|总体)$/;

/** The nearest heading above a block that names a problem; null where none does. */
export function problemAbove(block: Block, blocks: readonly Block[], text: string): Problem | null {
  for (const [depth, index] of [...block.path.entries()].reverse()) {
    const heading = blocks[index];
    if (!heading) continue;
    const title = headingTitle(heading, text);
    if (!namesProblem(title)) continue;
    const path = block.path.slice(0, depth + 1).flatMap((above) => blocks[above]?.label ?? []);
    return { title, path };
  }
  return null;
}

/** Whether a heading names what was found wrong: 针对…问题, 关于…不够有力问题的整改. */
export function namesProblem(title: string): boolean {
  const words = title.replace(/[。；;]$/, '');
  return (
    /问题|不足|短板|差距|薄弱|不够|不到位|欠缺|偏差|隐患/.test(words) &&
    NAMES_PROBLEM.test(words) &&
    !NAMES_NONE.test(words)
  );
}
