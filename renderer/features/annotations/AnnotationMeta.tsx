import { useTranslation } from 'react-i18next';
import type { PlacedAnnotation } from '../../../main/contract/annotation.ts';
import { printedInstant } from '../../i18n/dates.ts';
import { VerdictBadge } from './VerdictBadge.tsx';

/** The small line under a mark: verdict or use, tags, who and when. */
export function AnnotationMeta({ annotation }: { annotation: PlacedAnnotation }) {
  const { t } = useTranslation();
  const { kind, verdict, colour, tags, author, unit, modifiedAt, state } = annotation;
  return (
    <p className="card-meta">
      {kind === 'verdict' && <VerdictBadge verdict={verdict ?? 'pending'} />}
      {kind === 'question' && <span className="kind-word">{t('kind.question')}</span>}
      {kind === 'highlight' && colour && <span className={`use use-${colour}`}>{t(`colour.${colour}`)}</span>}
      {state !== 'anchored' && <span className="state-word">{t(`state.${state}`)}</span>}
      {tags.map((tag) => (
        <span key={tag} className="tag">
          {tag}
        </span>
      ))}
      <span className="card-who">
        {[unit || author, printedInstant(modifiedAt)].filter(Boolean).join(t('common.dot'))}
      </span>
    </p>
  );
}
