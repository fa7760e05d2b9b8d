import type { PlacedAnnotation } from '../../contract/annotation.ts';
import { chineseDay } from './dates.ts';
import { COLOUR_LABELS, KIND_LABELS, STATE_LABELS, VERDICT_LABELS } from './labels.ts';
import type { ReportComment } from './report.ts';

/** What an annotation says, for any report. `note` is the number it is called by; `about` repeats its words where needed. */
export function commentOf(annotation: PlacedAnnotation, note: number | null, about: string | null): ReportComment {
  const { author, unit } = annotation;
  return {
    kind: 'comment',
    note,
    about,
    labels: labelsOf(annotation),
    words: annotation.note,
    tags: annotation.tags,
    author: unit === '' ? author : `${author}（${unit}）`,
    date: chineseDay(annotation.modifiedAt),
  };
}

function labelsOf({ kind, colour, verdict, state }: PlacedAnnotation): string[] {
  const labels = [KIND_LABELS[kind]];
  if (verdict !== null) labels.push(VERDICT_LABELS[verdict]);
  if (colour !== null) labels.push(COLOUR_LABELS[colour]);
  if (state !== 'anchored') labels.push(STATE_LABELS[state]);
  return labels;
}
