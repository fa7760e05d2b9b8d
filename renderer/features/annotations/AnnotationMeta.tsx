import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { PlacedAnnotation } from '../../../main/contract/annotation.ts';
import { printedInstant } from '../../i18n/dates.ts';
import { reviewWords } from './review/review-words.ts';
import { VerdictBadge } from './VerdictBadge.tsx';

type AnnotationMetaProps = {
  annotation: PlacedAnnotation;
  /** Says also what is usual: that the mark stands where it was put, and that nobody else sees it. */
  isWhole?: boolean;
};

/** The small line under a mark: verdict or use, how it stands, tags, who and when. */
export function AnnotationMeta({ annotation, isWhole = false }: AnnotationMetaProps) {
  const { t } = useTranslation();
  const { kind, verdict, colour, tags, author, unit, modifiedAt, state } = annotation;
  return (
    <p className="card-meta">
      {kind === 'verdict' && <VerdictBadge verdict={verdict ?? 'pending'} />}
      {kind === 'highlight' && colour && <span className={`use use-${colour}`}>{t(`colour.${colour}`)}</span>}
      {kind !== 'verdict' && kind !== 'highlight' && <span className="kind-word">{t(`kind.${kind}`)}</span>}
      {(isWhole || state !== 'anchored') && (
        <span className={state === 'anchored' ? '' : 'state-word-call'}>{t(`state.${state}`)}</span>
      )}
      {standing(annotation, isWhole, t).map((words) => (
        <span key={words}>{words}</span>
      ))}
      {tags.map((tag) => (
        <span key={tag} className="tag">
          {tag}
        </span>
      ))}
      <span className="card-who">
        {[unit === '' ? author : t('person.named', { name: author, unit }), printedInstant(modifiedAt)]
          .filter(Boolean)
          .join(t('common.dot'))}
      </span>
    </p>
  );
}

/** How a mark stands, in words: its second look, whether it is done with and who sees it. */
function standing(annotation: PlacedAnnotation, isWhole: boolean, t: TFunction): string[] {
  const { closed, shared, kind, verdict, review } = annotation;
  const privacy = shared ? t('annotation.shared') : isWhole && t('annotation.private');
  return [
    kind === 'verdict' && verdict !== 'pending' && reviewWords(review, t),
    closed && t('annotation.closed'),
    privacy,
  ].filter((words) => typeof words === 'string');
}
