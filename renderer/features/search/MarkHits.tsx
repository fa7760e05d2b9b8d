import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { MarkHit } from '../../../main/contract/search.ts';
import { navigate } from '../../state/navigation.ts';
import { passagePieces } from './passage-pieces.ts';

/** The reader's own notes and tags that hold the words: told apart from what the bulletins say. */
export function MarkHits({ hits }: { hits: readonly MarkHit[] }) {
  const { t } = useTranslation();
  if (hits.length === 0) return null;
  return (
    <section className="result-group" aria-labelledby="result-marks" data-testid="mark-hits">
      <h2 id="result-marks" className="result-bulletin">
        {t('search.inMarks')}
        <span className="count">{t('search.markCount', { count: hits.length })}</span>
      </h2>
      <ol className="passages">
        {hits.map((hit) => (
          <li key={hit.annotation}>
            <button
              type="button"
              className="passage"
              data-result=""
              onClick={() => navigate({ place: 'read', bulletin: hit.bulletin.id, at: hit.start, find: '' })}
            >
              <span className="passage-place">
                <span>{t(`search.foundIn.${hit.found}`)}</span>
                <span>{hit.bulletin.shortTitle}</span>
                <span className="passage-section">{hit.quote}</span>
              </span>
              <span className="passage-text">
                {passagePieces({ text: hit.text, start: 0, marks: hit.marks }).map(({ text, isHit, start }) => (
                  <Fragment key={start}>{isHit ? <mark>{text}</mark> : text}</Fragment>
                ))}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
