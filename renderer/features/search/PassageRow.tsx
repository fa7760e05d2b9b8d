import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Passage } from '../../../main/contract/search.ts';
import { navigate } from '../../state/navigation.ts';
import { sectionWords } from '../annotations/section-words.ts';
import { passagePieces } from './passage-pieces.ts';

type PassageRowProps = { bulletin: string; passage: Passage; find: string };

/** One sentence with its hits, and where it stands. */
export function PassageRow({ bulletin, passage, find }: PassageRowProps) {
  const { t } = useTranslation();
  const { section, item, paragraph, marks, start } = passage;
  const place = [sectionWords(section), item].filter(Boolean).join(' › ');
  return (
    <button
      type="button"
      className="passage"
      data-result=""
      data-testid="passage"
      onClick={() => navigate({ place: 'read', bulletin, at: marks[0]?.[0] ?? start, find })}
    >
      <span className="passage-place">
        {place !== '' && <span className="passage-section">{place}</span>}
        {paragraph !== null && <span>{t('search.paragraph', { number: paragraph })}</span>}
      </span>
      <span className="passage-text" lang="zh">
        {passagePieces(passage).map(({ text, isHit, start: at }) => (
          <Fragment key={at}>{isHit ? <mark>{text}</mark> : text}</Fragment>
        ))}
      </span>
    </button>
  );
}
