import { useTranslation } from 'react-i18next';
import type { Bulletin } from '../../../main/contract/bulletin.ts';
import { useReader } from '../reader/reader-store.ts';
import { clearSelection } from '../reader/use-selection.ts';
import { AnnotationForm } from './AnnotationForm.tsx';
import { createAnnotation } from './annotation-acts.ts';
import { openAnnotation } from './open-annotation.ts';

/** A note or a check that is being written down. */
export function DraftCard({ bulletin }: { bulletin: Bulletin }) {
  const { t } = useTranslation();
  const draft = useReader((state) => state.draft);
  if (!draft) return null;
  const { kind, range } = draft;
  const close = () => useReader.setState({ draft: null });
  return (
    <article
      className="card card-active"
      aria-label={t(`kind.${kind}`)}
      data-testid="draft-card"
      key={`${range.start}-${range.end}-${kind}`}
    >
      <p className={`card-quote swatch-mark-${kind}`}>
        <q lang="zh">{bulletin.text.slice(range.start, range.end)}</q>
      </p>
      <AnnotationForm
        value={{ kind, verdict: null, colour: null, note: '', tags: [] }}
        onCancel={close}
        onSave={(changes) =>
          void createAnnotation({ bulletin: bulletin.id, revision: bulletin.revision, ...range, ...changes }).then(
            (annotation) => {
              if (!annotation) return;
              close();
              clearSelection();
              openAnnotation(annotation.id);
            },
          )
        }
      />
    </article>
  );
}
