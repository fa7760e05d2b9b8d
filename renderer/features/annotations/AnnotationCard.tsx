import { useTranslation } from 'react-i18next';
import type { PlacedAnnotation } from '../../../main/contract/annotation.ts';
import { Button } from '../../components/Button.tsx';
import { NoteText } from '../../components/NoteText.tsx';
import { AnnotationMeta } from './AnnotationMeta.tsx';
import { deleteAnnotation } from './annotation-acts.ts';
import { ConflictHint } from './ConflictHint.tsx';
import { drawnName } from './drawn-name.ts';
import { CardEvidence } from './evidence/CardEvidence.tsx';
import { FiguresLine } from './FiguresLine.tsx';
import { AnnotationForm } from './form/AnnotationForm.tsx';
import { openEditForm, useMarkForms } from './form/mark-forms.ts';
import { openMarkDialog } from './mark-dialogs.ts';
import { WaitingHint } from './queue/WaitingHint.tsx';
import { ReviewPart } from './review/ReviewPart.tsx';

type AnnotationCardProps = { annotation: PlacedAnnotation; isActive: boolean; onOpen: () => void };

/** One mark beside the text: the words, what was said of them, and who said it. */
export function AnnotationCard({ annotation, isActive, onOpen }: AnnotationCardProps) {
  const { t } = useTranslation();
  const { id, kind, quote, note } = annotation;
  const form = useMarkForms(({ forms }) => forms.find(({ mark }) => mark === id));
  return (
    <article
      className={`card ${isActive ? 'card-active' : ''}`}
      data-testid="annotation-card"
      data-annotation={id}
      data-kind={kind}
      aria-label={t(`kind.${kind}`)}
    >
      <button
        type="button"
        className={`card-quote swatch-${drawnName(annotation)}`}
        aria-expanded={isActive}
        onClick={onOpen}
      >
        <q lang="zh">{quote}</q>
      </button>
      {form ? (
        <AnnotationForm form={form} />
      ) : (
        <>
          {note !== '' && (
            <div className="card-note">
              <NoteText note={note} />
            </div>
          )}
          <FiguresLine annotation={annotation} />
          <CardEvidence annotation={annotation} />
          <AnnotationMeta annotation={annotation} isWhole={isActive} />
          {annotation.heads > 1 && <ConflictHint annotation={annotation} />}
          {annotation.state !== 'anchored' && <WaitingHint annotation={annotation} />}
          {isActive && (
            <>
              <ReviewPart annotation={annotation} />
              <div className="card-acts">
                <Button look="quiet" onClick={() => openEditForm(annotation)}>
                  {t('common.edit')}
                </Button>
                <Button look="quiet" onClick={() => openMarkDialog({ name: 'history', mark: id })}>
                  {t('annotation.history')}
                </Button>
                <Button look="quiet" onClick={() => void deleteAnnotation(id)}>
                  {t('common.delete')}
                </Button>
              </div>
            </>
          )}
        </>
      )}
    </article>
  );
}
