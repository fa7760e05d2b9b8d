import { Fragment } from 'react';
import type { Passage } from '../../../main/contract/search.ts';
import { passagePieces } from './passage-pieces.ts';

/** Words of a text with their hits. */
export function PassageText({ passage }: { passage: Pick<Passage, 'text' | 'start' | 'marks'> }) {
  return (
    <span className="passage-text" lang="zh">
      {passagePieces(passage).map(({ text, isHit, start }) => (
        <Fragment key={start}>{isHit ? <mark>{text}</mark> : text}</Fragment>
      ))}
    </span>
  );
}
