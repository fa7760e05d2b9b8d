import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../../../main/contract/search.ts';
import { navigate } from '../../state/navigation.ts';
import { PassageRow } from './PassageRow.tsx';

type ResultGroupProps = { hit: SearchHit; query: string; isWhole: boolean };

/** The exact hits of one bulletin. */
export function ResultGroup({ hit, query, isWhole }: ResultGroupProps) {
  const { t } = useTranslation();
  const { bulletin, occurrences, passages } = hit;
  const shownHits = passages.reduce((sum, { marks }) => sum + marks.length, 0);
  return (
    <section
      className="result-group"
      aria-labelledby={`result-${bulletin.id}`}
      data-testid="search-hit"
      data-bulletin={bulletin.id}
    >
      <h2 id={`result-${bulletin.id}`} className="result-bulletin">
        {bulletin.shortTitle}
        <span className="count">{t('search.occurrences', { count: occurrences })}</span>
      </h2>
      <ol className="passages">
        {passages.map((passage) => (
          <li key={passage.start}>
            <PassageRow bulletin={bulletin.id} passage={passage} find={query} />
          </li>
        ))}
      </ol>
      {!isWhole && occurrences > shownHits && (
        <button
          type="button"
          className="text-link"
          onClick={() => navigate({ place: 'search', query, bulletin: bulletin.id })}
        >
          {t('search.allHere', { count: occurrences })}
        </button>
      )}
    </section>
  );
}
