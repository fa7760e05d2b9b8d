import { useTranslation } from 'react-i18next';
import type { Bulletin } from '../../../main/contract/bulletin.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { sentenceOf } from '../../data/report-error.ts';
import { openingOf } from './opening-of.ts';
import { RelatedRow } from './RelatedRow.tsx';
import { useFolded, useParagraphInHand, useRelated } from './use-related.ts';
import './related.css';

/** 相关段落: what other places say about the paragraph in view. */
export function RelatedPane({ bulletin }: { bulletin: Bulletin }) {
  const { t } = useTranslation();
  const block = useParagraphInHand(bulletin);
  const { data: passages, error, isPlaceholderData } = useRelated(bulletin.id, block);
  const folded = useFolded();
  if (error) return <EmptyState text={sentenceOf(error)} />;
  return (
    <section
      className="related-pane"
      aria-label={t('related.title')}
      aria-busy={isPlaceholderData}
      data-testid="related-pane"
    >
      {block && (
        <p className="related-source" data-testid="related-source">
          <span>{t('related.to', { number: block.paragraph })}</span>
          <q lang="zh">{openingOf(bulletin.text.slice(block.start, block.end))}</q>
        </p>
      )}
      {passages && passages.length > 0 && (
        <ol className="related-list">
          {passages.map((passage) => (
            <li key={`${passage.bulletin.id} ${passage.start}`}>
              <RelatedRow passage={passage} folded={folded} />
            </li>
          ))}
        </ol>
      )}
      {(passages?.length === 0 || !block) && <EmptyState text={t('related.none')} />}
    </section>
  );
}
