import { type CSSProperties, createElement, memo } from 'react';
import type { Block } from '../../../main/contract/bulletin.ts';

type TextLineProps = {
  blocks: Block[];
  /** The words of the blocks as they are displayed, each as long as the block. */
  words: string[];
  /** Said in the margin: 原文残缺. */
  damageNote: string | null;
  /** Said above a repeated block: 重复段落. */
  repeatNote: string | null;
};

/** One line of the document. Each block is one element with one text node: offsets depend on it. */
export const TextLine = memo(function TextLine({ blocks, words, damageNote, repeatNote }: TextLineProps) {
  const [first] = blocks;
  if (!first) return null;
  const length = blocks.reduce((sum, block) => sum + block.end - block.start, 0);
  const style: CSSProperties & Record<'--units', number> = { '--units': length };
  const className = [
    'line',
    `line-${first.kind}`,
    first.level > 0 && `line-level-${first.level}`,
    blocks.length > 1 && 'line-run-in',
  ];
  return (
    <div
      className={className.filter(Boolean).join(' ')}
      style={style}
      data-paragraph={blocks.find((block) => block.paragraph !== null)?.paragraph ?? undefined}
      data-damage={damageNote ?? undefined}
      data-repeated={repeatNote ?? undefined}
    >
      {blocks.map((block, index) =>
        createElement(
          tagOf(block),
          { key: block.start, className: `block block-${block.kind}`, 'data-start': block.start },
          words[index],
        ),
      )}
    </div>
  );
});

function tagOf({ kind, level }: Block): string {
  if (kind === 'title') return level === 1 ? 'h1' : 'p';
  // Level 1 of the document stands below the title, and no heading goes deeper than h6.
  return kind === 'heading' ? `h${Math.min(6, Math.max(1, level) + 1)}` : 'p';
}
