import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConcordanceLine } from '../../../main/contract/search.ts';
import { openResult } from './open-result.ts';

type LineRowProps = { line: ConcordanceLine; query: string; top: number };

/** A hit between the words around it. `top`: its place in the list, in CSS pixels. */
export const LineRow = memo(function LineRow({ line, query, top }: LineRowProps) {
  const { t } = useTranslation();
  const { bulletin, start, before, words, after, paragraph } = line;
  return (
    <button
      type="button"
      className="line-row"
      data-result={`${bulletin.id} ${start}`}
      data-testid="line"
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => openResult({ bulletin: bulletin.id, at: start }, query)}
    >
      <span className="line-bulletin" title={bulletin.shortTitle}>
        {bulletin.shortTitle}
      </span>
      <span className="line-before" lang="zh">
        <span>{flat(before)}</span>
      </span>
      <span className="line-after" lang="zh">
        <mark>{flat(words)}</mark>
        {flat(after)}
      </span>
      <span className="line-number">{paragraph !== null && t('search.paragraph', { number: paragraph })}</span>
    </button>
  );
});

/** A line is one line: breaks within a paragraph are shown as nothing. */
const flat = (words: string) => words.replace(/\s*\n\s*/g, '');
