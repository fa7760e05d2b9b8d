import { useTranslation } from 'react-i18next';
import { ApproximateHit } from './ApproximateHit.tsx';
import { type Asked, useApproximate } from './search-queries.ts';

/** 近似 and 相近说法, behind all exact hits; it comes as a message of its own, when the words have come to rest. */
export function ApproximateList({ asked }: { asked: Asked }) {
  const { t } = useTranslation();
  const hits = useApproximate(asked).data ?? [];
  if (hits.length === 0) return null;
  return (
    <section className="result-group approximate" aria-labelledby="result-nearby" data-testid="approximate">
      <h2 id="result-nearby" className="result-aside">
        {t('search.nearby')}
      </h2>
      {hits.map((hit) => (
        <ApproximateHit key={hit.bulletin.id} hit={hit} query={asked.query} />
      ))}
    </section>
  );
}
