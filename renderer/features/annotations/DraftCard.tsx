import { useTranslation } from 'react-i18next';
import { AnnotationForm } from './form/AnnotationForm.tsx';
import type { MarkForm } from './form/mark-forms.ts';

/** A mark that is being written down and not yet kept. */
export function DraftCard({ form }: { form: MarkForm }) {
  const { t } = useTranslation();
  const { kind } = form.value;
  return (
    <article className="card card-active" aria-label={t(`kind.${kind}`)} data-testid="draft-card">
      <p className={`card-quote swatch-mark-${kind}`}>
        <q lang="zh">{form.quote}</q>
      </p>
      <AnnotationForm form={form} />
    </article>
  );
}
