import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { RelatedPassage } from '../../../main/contract/search.ts';
import { sectionWords } from '../annotations/section-words.ts';
import { passagePieces } from '../search/passage-pieces.ts';
import { openElsewhere } from './open-elsewhere.ts';
import { openingOf, placesOf } from './opening-of.ts';

type RelatedRowProps = { passage: RelatedPassage; folded: (text: string, bulletin: string) => string };

/** A paragraph that speaks of the same things: where it stands, how it begins, and which words are shared. */
export function RelatedRow({ passage, folded }: RelatedRowProps) {
  const { t } = useTranslation();
  const { bulletin, section, paragraph, start, shared } = passage;
  const text = openingOf(passage.text);
  const marks = placesOf(folded(text, bulletin.id), shared).map((span): [number, number] => [span.start, span.end]);
  return (
    <button
      type="button"
      className="related-row"
      data-testid="related-passage"
      onClick={() => openElsewhere(bulletin.id, start)}
    >
      <span className="related-name">{bulletin.shortTitle}</span>
      <span className="passage-place">
        {section.length > 0 && <span className="passage-section">{sectionWords(section)}</span>}
        {paragraph !== null && <span>{t('search.paragraph', { number: paragraph })}</span>}
      </span>
      <span className="related-text" lang="zh">
        {passagePieces({ text, start: 0, marks }).map((piece) => (
          <Fragment key={piece.start}>
            {piece.isHit ? <mark className="shared-word">{piece.text}</mark> : piece.text}
          </Fragment>
        ))}
      </span>
    </button>
  );
}
