import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlacedAnnotation } from '../../../main/contract/annotation.ts';
import { Button } from '../../components/Button.tsx';
import { NoteText } from '../../components/NoteText.tsx';
import { AnnotationForm } from './AnnotationForm.tsx';
import { AnnotationMeta } from './AnnotationMeta.tsx';
import { deleteAnnotation, editAnnotation } from './annotation-acts.ts';
import { drawnName } from './drawn-name.ts';

type AnnotationCardProps = { annotation: PlacedAnnotation; isActive: boolean; onOpen: () => void };

/** One mark beside the text: the words, what was said of them, and who said it. */
export function AnnotationCard({ annotation, isActive, onOpen }: AnnotationCardProps) {
  const { t } = useTranslation();
  const [isEditing, setEditing] = useState(false);
  const { id, kind, quote, note } = annotation;
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
      {isEditing ? (
        <AnnotationForm
          value={{
            kind: kind === 'bookmark' ? 'note' : kind,
            verdict: annotation.verdict,
            colour: annotation.colour,
            note,
            tags: annotation.tags,
          }}
          onCancel={() => setEditing(false)}
          onSave={(changes) => void editAnnotation(id, changes).then((isKept) => isKept && setEditing(false))}
        />
      ) : (
        <>
          {note !== '' && (
            <div className="card-note">
              <NoteText note={note} />
            </div>
          )}
          <AnnotationMeta annotation={annotation} />
          {isActive && (
            <div className="card-acts">
              <Button look="quiet" onClick={() => setEditing(true)}>
                {t('common.edit')}
              </Button>
              <Button look="quiet" onClick={() => void deleteAnnotation(id)}>
                {t('common.delete')}
              </Button>
            </div>
          )}
        </>
      )}
    </article>
  );
}
