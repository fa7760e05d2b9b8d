import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../../../main/contract/search.ts';
import { PassageRow } from './PassageRow.tsx';

/**
 * A bulletin without an exact hit, on one folded line: near spellings and other wordings, saying by which words.
 * Space unfolds it, Enter opens its first passage.
 */
export function ApproximateHit({ hit, query }: { hit: SearchHit; query: string }) {
  const { t } = useTranslation();
  const { bulletin, via, occurrences, passages } = hit;
  const words = via?.words ?? '';
  const [first] = passages;
  return (
    <details className="approximate-hit" data-testid="approximate-hit">
      <summary data-result={`${bulletin.id} approximate`}>
        <span className="badge">{t(via?.kind === 'wording' ? 'search.wording' : 'search.approximate')}</span>
        <span className="approximate-words">{t('search.via', { words })}</span>
        <span className="approximate-name">{bulletin.shortTitle}</span>
        <span className="count">{t('search.occurrences', { count: occurrences })}</span>
        <span className="approximate-text" lang="zh">
          {first?.text}
        </span>
      </summary>
      <ol className="passages">
        {passages.map((passage) => (
          <li key={passage.start}>
            <PassageRow bulletin={bulletin.id} passage={passage} find={words} query={query} />
          </li>
        ))}
      </ol>
    </details>
  );
}
