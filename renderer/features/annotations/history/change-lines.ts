import type { TFunction } from 'i18next';
import type { AnnotationField, AnnotationRecord } from '../../../../main/contract/annotation-versions.ts';

/** What a reader is told of; the other fields follow from these, or say the same to a machine. */
const TOLD = [
  'quote',
  'kind',
  'verdict',
  'colour',
  'figures',
  'evidence',
  'note',
  'tags',
  'shared',
  'closed',
  'review',
] as const;
type Told = (typeof TOLD)[number];

/** One thing that changed, in words. `from` is null where there was no version before. */
export type ChangeLine = { field: Told; from: string | null; to: string };

/**
 * What a version changed, in words. Without a version before it, whatever was said at the start; `changed` then counts
 * for nothing.
 */
export function changeLines(
  after: AnnotationRecord,
  before: AnnotationRecord | null,
  changed: readonly AnnotationField[],
  t: TFunction,
): ChangeLine[] {
  if (!before) {
    return TOLD.map((field) => ({ field, from: null, to: words(after, field, t) })).filter(({ to }) => to !== '');
  }
  const none = t('common.none');
  return TOLD.filter((field) => changed.includes(field)).map((field) => ({
    field,
    from: words(before, field, t) || none,
    to: words(after, field, t) || none,
  }));
}

const WORDS: { [Field in Told]: (mark: AnnotationRecord, t: TFunction) => string } = {
  quote: ({ quote }) => quote,
  kind: ({ kind }, t) => t(`kind.${kind}`),
  verdict: ({ verdict }, t) => (verdict ? t(`verdict.${verdict}`) : ''),
  colour: ({ colour }, t) => (colour ? t(`colour.${colour}`) : ''),
  figures: ({ figures }, t) => (figures ? t('figures.both', printed(figures, t)) : ''),
  evidence: ({ evidence }, t) =>
    evidence
      .map((piece) => (piece.kind === 'file' ? piece.name : t('evidence.quoted', { quote: piece.quote })))
      .join(t('common.listComma')),
  note: ({ note }) => note,
  tags: ({ tags }, t) => tags.join(t('common.listComma')),
  shared: ({ shared }, t) => t(shared ? 'annotation.shared' : 'annotation.private'),
  closed: ({ closed }, t) => t(closed ? 'annotation.closed' : 'annotation.open'),
  review: ({ review }, t) => (review ? `${t(`review.${review.outcome}`)} ${review.note}`.trim() : ''),
};

function words(mark: AnnotationRecord, field: Told, t: TFunction): string {
  return WORDS[field](mark, t);
}

function printed({ reported, verified, unit }: NonNullable<AnnotationRecord['figures']>, t: TFunction) {
  const amount = (value: string | null) => (value === null ? t('figures.unknown') : value + unit);
  return { reported: amount(reported), verified: amount(verified) };
}
