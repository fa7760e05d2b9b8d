import { type RefObject, useEffect, useRef } from 'react';
import type { QueryProblem } from '../../../main/contract/search.ts';

type BoxUnderlineProps = { text: string; problem: QueryProblem | null; input: RefObject<HTMLInputElement | null> };

/**
 * A wavy line under the place of the query that cannot be read. The same words lie unseen below those of the field,
 * so that the field stays a plain one for every input method.
 */
export function BoxUnderline({ text, problem, input }: BoxUnderlineProps) {
  const echo = useRef<HTMLSpanElement>(null);
  const isShown = problem !== null && problem.code !== 'empty';
  useEffect(() => {
    const field = input.current;
    if (!isShown || !field) return;
    const follow = () => {
      if (echo.current) echo.current.scrollLeft = field.scrollLeft;
    };
    follow();
    field.addEventListener('scroll', follow);
    return () => field.removeEventListener('scroll', follow);
  }, [isShown, input]);
  if (!isShown) return null;
  return (
    <span ref={echo} className="search-echo" aria-hidden="true">
      {text.slice(0, problem.start)}
      <span className="query-wrong">{text.slice(problem.start, problem.end)}</span>
      {text.slice(problem.end)}
    </span>
  );
}
