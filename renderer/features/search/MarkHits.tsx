import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MarkHit } from '../../../main/contract/search.ts';
import { openAnnotation } from '../annotations/open-annotation.ts';
import { openResult } from './open-result.ts';
import { PassageText } from './PassageText.tsx';

/** Marks shown at first: they stand above the hits in the texts, and are not to push them out of sight. */
const FEW = 2;

/** The reader's own notes and tags that hold the words: told apart from what the bulletins say. */
export function MarkHits({ hits }: { hits: readonly MarkHit[] }) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  if (hits.length === 0) return null;
  return (
    <section className="result-group mark-hits" aria-labelledby="result-marks" data-testid="mark-hits" data-group="">
      <h2 id="result-marks" className="result-aside">
        {t('search.inMarks')}
        <span className="count">{t('search.markCount', { count: hits.length })}</span>
      </h2>
      <ol className="passages">
        {(isWhole ? hits : hits.slice(0, FEW)).map((hit) => (
          <li key={hit.annotation}>
            <button
              type="button"
              className="passage mark-hit"
              data-result={hit.annotation}
              data-testid="mark-hit"
              onClick={() => {
                openResult({ bulletin: hit.bulletin.id, at: hit.start }, '');
                openAnnotation(hit.annotation, { quietly: true });
              }}
            >
              <span className="badge">{t(`search.foundIn.${hit.found}`)}</span>
              <span className="mark-hit-words">
                <PassageText passage={{ text: hit.text, start: 0, marks: hit.marks }} />
                <span className="passage-place">
                  <span>{hit.bulletin.shortTitle}</span>
                  <q className="mark-hit-quote" lang="zh">
                    {hit.quote}
                  </q>
                </span>
              </span>
            </button>
          </li>
        ))}
      </ol>
      {hits.length > FEW && (
        <button
          type="button"
          className="text-link"
          data-whole=""
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? t('search.fewHere') : t('search.allMarks', { count: hits.length })}
        </button>
      )}
    </section>
  );
}
