import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../../../main/contract/search.ts';
import { openResult } from './open-result.ts';
import { useOpenedGroup } from './opened-groups.ts';
import { PassageRow } from './PassageRow.tsx';
import { useWhole } from './search-queries.ts';

type ResultGroupProps = {
  hit: SearchHit;
  query: string;
  /** Whether all passages of the bulletin stand here already. */
  isWhole: boolean;
};

/** The exact hits of one bulletin: the best of them first, and all on demand. */
export function ResultGroup({ hit, query, isWhole }: ResultGroupProps) {
  const { t } = useTranslation();
  const { bulletin, occurrences, passages: best } = hit;
  const [isOpened, toggle] = useOpenedGroup(query, bulletin.id);
  const whole = useWhole(query, bulletin.id, isOpened && !isWhole).data?.hits[0]?.passages;
  const isShownWhole = isWhole || (isOpened && whole !== undefined);
  // The best come first; all of them come in the order of the text.
  const passages = isShownWhole ? (whole ?? best).toSorted((a, b) => a.start - b.start) : best;
  const bestHits = best.reduce((sum, { marks }) => sum + marks.length, 0);
  const first = passages[0];
  return (
    <section
      className="result-group"
      aria-labelledby={`result-${bulletin.id}`}
      data-testid="search-hit"
      data-bulletin={bulletin.id}
      data-group=""
    >
      <h2 id={`result-${bulletin.id}`} className="result-bulletin" data-row="">
        <button
          type="button"
          className="result-name"
          data-result={bulletin.id}
          title={bulletin.title}
          onClick={() => openResult({ bulletin: bulletin.id, at: first?.marks[0]?.[0] ?? null }, query)}
        >
          {bulletin.shortTitle}
        </button>
        <span className="count">{t('search.occurrences', { count: occurrences })}</span>
      </h2>
      <ol className="passages">
        {passages.map((passage) => (
          <li key={passage.start}>
            <PassageRow bulletin={bulletin.id} passage={passage} find={query} />
          </li>
        ))}
      </ol>
      {!isWhole && occurrences > bestHits && (
        <button
          type="button"
          className="text-link"
          data-whole=""
          data-testid="whole"
          aria-expanded={isShownWhole}
          onClick={toggle}
        >
          {isShownWhole ? t('search.fewHere') : t('search.allHere', { count: occurrences })}
        </button>
      )}
    </section>
  );
}
