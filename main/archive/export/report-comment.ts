import type { PlacedAnnotation } from '../../contract/annotation.ts';
import { COLOUR_LABELS, KIND_LABELS, STATE_LABELS, VERDICT_LABELS } from './labels.ts';
import type { ReportComment } from './report.ts';

type Called = Pick<ReportComment, 'note' | 'about' | 'isAnchored'>;

/** What an annotation says, for any report; `called` says how the report comes to it. */
export function commentOf(annotation: PlacedAnnotation, called: Called): ReportComment {
  const { author, unit } = annotation;
  return {
    kind: 'comment',
    ...called,
    labels: labelsOf(annotation),
    words: annotation.note,
    tags: annotation.tags,
    author: unit === '' ? author : `${author}（${unit}）`,
    at: annotation.modifiedAt,
  };
}

function labelsOf({ kind, colour, verdict, state }: PlacedAnnotation): string[] {
  const labels = [KIND_LABELS[kind]];
  if (verdict !== null) labels.push(VERDICT_LABELS[verdict]);
  if (colour !== null) labels.push(COLOUR_LABELS[colour]);
  if (state !== 'anchored') labels.push(STATE_LABELS[state]);
  return labels;
}
