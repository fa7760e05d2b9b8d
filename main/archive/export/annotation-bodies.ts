import type { PlacedAnnotation } from '../../contract/annotation.ts';
import { type Evidence, evidenceNumber } from '../../contract/evidence.ts';
import { differenceOf, type Figures } from '../../contract/figures.ts';
import type { Review } from '../../contract/review.ts';
import { KIND_LABELS } from './labels.ts';

type Body = Record<string, unknown>;

/**
 * What an annotation says, as bodies of the W3C Web Annotation Data Model, each with its purpose
 * (https://www.w3.org/TR/annotation-model/#bodies-and-targets): any reader of such annotations finds the words of note,
 * verdict, figures, tags and review, and what the evidence points to.
 */
export function annotationBodies(annotation: PlacedAnnotation): Body[] {
  const { kind, note, verdict, figures, evidence, tags, review, number } = annotation;
  return [
    ...(note === '' ? [] : [{ ...textual(note, 'commenting'), format: 'text/markdown' }]),
    ...(kind === 'sic' ? [textual(KIND_LABELS.sic, 'identifying')] : []),
    ...(verdict === null ? [] : [textual(verdict, 'assessing')]),
    ...(figures === null ? [] : [figuresBody(figures)]),
    ...evidence.map((piece, index) => evidenceBody(piece, evidenceNumber(number, index + 1))),
    ...tags.map((tag) => textual(tag, 'tagging')),
    ...(review === null ? [] : [reviewBody(review)]),
  ];
}

function textual(value: string, purpose: string): Body {
  return { type: 'TextualBody', value, purpose };
}

/** The difference is computed for the reader of the file; nothing reads it back. */
function figuresBody(figures: Figures): Body {
  const { reported, verified, unit } = figures;
  const difference = differenceOf(figures);
  const parts = [
    ['申报数', reported],
    ['核实数', verified],
    ['差异', difference],
  ].flatMap(([label, value]) => (value === null ? [] : [`${label} ${value}${unit}`]));
  return { ...textual(parts.join('，'), 'assessing'), 'xunyue:figures': { reported, verified, difference, unit } };
}

function evidenceBody(piece: Evidence, number: string | null): Body {
  return {
    type: 'SpecificResource',
    id: `urn:xunyue:evidence:${encodeURIComponent(piece.id)}`,
    purpose: 'linking',
    ...(number !== null && { 'xunyue:number': number }),
    ...targetOf(piece),
  };
}

function targetOf(piece: Evidence): Body {
  switch (piece.kind) {
    case 'passage': {
      const { bulletin, revision, quote, prefix, suffix } = piece;
      return {
        source: `urn:xunyue:bulletin:${encodeURIComponent(bulletin)}:${revision}`,
        selector: { type: 'TextQuoteSelector', exact: quote, prefix, suffix },
      };
    }
    case 'claim':
      return {
        source: `urn:xunyue:claim:${encodeURIComponent(piece.claim)}`,
        selector: { type: 'TextQuoteSelector', exact: piece.quote },
      };
    default: {
      const { name, bytes, sha256, description } = piece;
      return { source: `urn:xunyue:file:sha256:${sha256}`, 'xunyue:file': { name, bytes, sha256, description } };
    }
  }
}

function reviewBody({ reviewer, unit, at, outcome, note }: Review): Body {
  return {
    ...textual(note === '' ? outcome : `${outcome}: ${note}`, 'moderating'),
    created: at,
    creator: { type: 'Person', name: reviewer, ...(unit !== '' && { 'xunyue:unit': unit }) },
  };
}
