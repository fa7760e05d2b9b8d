import type { PlacedAnnotation } from '../../contract/annotation.ts';
import { type ClaimEvidence, type Evidence, evidenceNumber, type PassageEvidence } from '../../contract/evidence.ts';
import { differenceOf, type Figures } from '../../contract/figures.ts';
import type { Review } from '../../contract/review.ts';
import { chineseDay } from './dates.ts';
import { COLOUR_LABELS, KIND_LABELS, STATE_LABELS, VERDICT_LABELS } from './labels.ts';
import type { ReportComment } from './report.ts';

type Called = Pick<ReportComment, 'note' | 'about' | 'isAnchored'>;

/** Tells where evidence from the library stands. */
export type CiteEvidence = (piece: PassageEvidence | ClaimEvidence) => string;

/** What an annotation says, for any report; `called` says how the report comes to it. */
export function commentOf(annotation: PlacedAnnotation, called: Called, citeEvidence: CiteEvidence): ReportComment {
  const { author, unit, figures, review } = annotation;
  return {
    kind: 'comment',
    ...called,
    labels: labelsOf(annotation),
    words: annotation.note,
    details: [
      ...(figures === null ? [] : [figureWords(figures)]),
      ...evidenceWords(annotation, citeEvidence),
      ...(review === null ? [] : [reviewWords(review)]),
    ],
    tags: annotation.tags,
    author: unit === '' ? author : `${author}（${unit}）`,
    at: annotation.modifiedAt,
  };
}

/** 佐证1-2：… for each piece of evidence, in order. */
export function evidenceWords({ evidence, number }: PlacedAnnotation, citeEvidence: CiteEvidence): string[] {
  return evidence.map((piece, index) => {
    const name = evidenceNumber(number, index + 1) ?? `佐证${index + 1}`;
    return `${name}：${evidenceName(piece, citeEvidence)}`;
  });
}

function evidenceName(evidence: Evidence, citeEvidence: CiteEvidence): string {
  if (evidence.kind !== 'file') return `“${evidence.quote}”（${citeEvidence(evidence)}）`;
  const { name, description, sha256 } = evidence;
  return `${name}${description && `（${description}）`}，校验码 ${sha256}`;
}

function figureWords(figures: Figures): string {
  const { reported, verified, unit } = figures;
  const difference = differenceOf(figures);
  const known = [
    reported !== null && `申报数${reported}${unit}`,
    verified !== null && `核实数${verified}${unit}`,
    difference !== null && `差异${difference}${unit}`,
  ];
  return known.filter(Boolean).join('，');
}

/** 复核：同意，…。李明（区纪委），2024年5月1日 */
export function reviewWords({ reviewer, unit, outcome, note, at }: Review): string {
  const who = unit === '' ? reviewer : `${reviewer}（${unit}）`;
  return `复核：${outcome === 'agreed' ? '同意' : '不同意'}${note && `，${note}`}。${who}，${chineseDay(at)}`;
}

function labelsOf({ kind, colour, verdict, state, closed }: PlacedAnnotation): string[] {
  const labels = [KIND_LABELS[kind]];
  if (verdict !== null) labels.push(VERDICT_LABELS[verdict]);
  if (colour !== null) labels.push(COLOUR_LABELS[colour]);
  if (closed) labels.push('已销号');
  if (state !== 'anchored') labels.push(STATE_LABELS[state]);
  return labels;
}
