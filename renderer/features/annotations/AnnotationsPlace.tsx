import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { sentenceOf } from '../../data/report-error.ts';
import type { Address } from '../../state/address.ts';
import { navigate } from '../../state/navigation.ts';
import { openDialog } from '../../state/shell.ts';
import { AnnotationCard } from './AnnotationCard.tsx';
import { AnnotationFilters } from './AnnotationFilters.tsx';
import { useAnnotations } from './annotation-queries.ts';
import { openAnnotation } from './open-annotation.ts';
import { sectionWords } from './section-words.ts';
import { useWindowedList } from './use-windowed-list.ts';
import './annotations.css';

/** 标注: every mark of the current person, to be narrowed down, opened in the text and exported. */
export function AnnotationsPlace({ address: { filter } }: { address: Extract<Address, { place: 'annotations' }> }) {
  const { t } = useTranslation();
  const { data: annotations = [], error, isPending } = useAnnotations(filter);
  const { scroller, list, active, setActive } = useWindowedList(annotations);
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <main className="place" id="main" tabIndex={-1} ref={scroller} data-testid="annotations-place">
      <div className="place-body">
        <header className="place-head">
          <h1>{t('place.annotations')}</h1>
          <span className="count" role="status">
            {t('annotation.count', { count: annotations.length })}
          </span>
          <Button disabled={annotations.length === 0} onClick={() => openDialog('export')}>
            {t('command.export')}
          </Button>
        </header>
        <AnnotationFilters filter={filter} />
        {error && <EmptyState text={sentenceOf(error)} />}
        {!isPending && annotations.length === 0 && (
          <EmptyState text={t(isFiltered ? 'annotation.noneMatch' : 'annotation.emptyPlace')} />
        )}
        <div className="card-list card-list-wide" style={{ height: list.getTotalSize() }}>
          {list.getVirtualItems().map((item) => {
            const annotation = annotations[item.index];
            return (
              annotation && (
                <div
                  key={item.key}
                  ref={list.measureElement}
                  data-index={item.index}
                  className="card-slot"
                  style={{ transform: `translateY(${item.start}px)` }}
                >
                  <p className="card-place">
                    <button
                      type="button"
                      className="text-link"
                      onClick={() => {
                        navigate({ place: 'read', bulletin: annotation.bulletin, at: annotation.start, find: '' });
                        openAnnotation(annotation.id, { quietly: true });
                      }}
                    >
                      {annotation.shortTitle}
                    </button>{' '}
                    <span>{sectionWords(annotation.section)}</span>{' '}
                    {annotation.paragraph !== null && (
                      <span>{t('search.paragraph', { number: annotation.paragraph })}</span>
                    )}
                  </p>
                  <AnnotationCard
                    annotation={annotation}
                    isActive={active === annotation.id}
                    onOpen={() => setActive(active === annotation.id ? null : annotation.id)}
                  />
                </div>
              )
            );
          })}
        </div>
      </div>
    </main>
  );
}
