import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../../../main/contract/search.ts';
import { PassageRow } from './PassageRow.tsx';

/** A bulletin without an exact hit, on one folded line: near spellings and other wordings, saying by which words. */
export function ApproximateHit({ hit: { bulletin, via, occurrences, passages } }: { hit: SearchHit }) {
  const { t } = useTranslation();
  const words = via?.words ?? '';
  return (
    <details className="approximate-hit" data-testid="approximate-hit">
      <summary data-result="">
        <span className="badge">{t(via?.kind === 'wording' ? 'search.wording' : 'search.approximate')}</span>
        <span className="approximate-words">{words}</span>
        <span>{bulletin.shortTitle}</span>
        <span className="count">{t('search.occurrences', { count: occurrences })}</span>
      </summary>
      <ol className="passages">
        {passages.map((passage) => (
          <li key={passage.start}>
            <PassageRow bulletin={bulletin.id} passage={passage} find={words} />
          </li>
        ))}
      </ol>
    </details>
  );
}
