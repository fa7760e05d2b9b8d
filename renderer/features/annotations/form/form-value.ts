import type {
  Annotation,
  AnnotationChanges,
  AnnotationKind,
  Colour,
  Verdict,
} from '../../../../main/contract/annotation.ts';
import type { EvidenceDraft } from '../../../../main/contract/evidence.ts';
import type { Figures } from '../../../../main/contract/figures.ts';
import { firstFigure } from '../../../text/first-figure.ts';
import { typedNumber } from '../../../text/typed-number.ts';

/** What a mark beside the text can be made into; a bookmark is set and taken away, never written. */
export const FORM_KINDS = ['highlight', 'note', 'question', 'verdict', 'excerpt', 'sic'] as const;
export type FormKind = (typeof FORM_KINDS)[number];

/** 申报数, 核实数 and their unit as they are typed: any of them may still be empty or no number. */
export type TypedFigures = { reported: string; verified: string; unit: string };

/** What a form holds while it is being filled in. */
export type FormValue = {
  kind: FormKind;
  verdict: Verdict | null;
  colour: Colour | null;
  note: string;
  tags: string[];
  figures: TypedFigures;
  evidence: EvidenceDraft[];
  shared: boolean;
  closed: boolean;
};

/** A form on words that have no mark yet. A check of words with a figure starts with that figure as the one reported. */
export function emptyValue(kind: FormKind, quote: string): FormValue {
  return {
    kind,
    verdict: null,
    colour: null,
    note: '',
    tags: [],
    figures: reportedIn(quote),
    evidence: [],
    shared: false,
    closed: false,
  };
}

/** A form on a mark that is there. */
export function formValueOf(mark: Annotation): FormValue {
  const { verdict, colour, note, tags, figures, evidence, shared, closed, quote } = mark;
  const typed = figures && {
    reported: figures.reported ?? '',
    verified: figures.verified ?? '',
    unit: figures.unit,
  };
  return {
    kind: formKind(mark.kind),
    verdict,
    colour,
    note,
    tags,
    figures: typed ?? (mark.kind === 'verdict' ? { reported: '', verified: '', unit: '' } : reportedIn(quote)),
    evidence,
    shared,
    closed,
  };
}

/** What a filled-in form says of its mark; null while a figure in it is no number. */
export function changesOf(value: FormValue): Required<Omit<AnnotationChanges, 'claim'>> | null {
  const { kind, verdict, colour, note, tags, shared } = value;
  const isVerdict = kind === 'verdict';
  const figures = isVerdict ? figuresOf(value.figures) : null;
  if (figures === undefined) return null;
  return {
    kind,
    verdict: isVerdict ? (verdict ?? 'pending') : null,
    colour: kind === 'highlight' ? (colour ?? 'point') : null,
    note,
    tags,
    figures,
    evidence: isVerdict ? value.evidence : [],
    shared,
    closed: value.closed && (isVerdict || kind === 'question'),
  };
}

/** The figures as the contract has them: null where none was given, undefined where one of them is no number. */
export function figuresOf({ reported, verified, unit }: TypedFigures): Figures | null | undefined {
  const [first, second] = [typedNumber(reported), typedNumber(verified)];
  if (first === undefined || second === undefined) return undefined;
  return first === null && second === null ? null : { reported: first, verified: second, unit: unit.trim() };
}

function reportedIn(quote: string): TypedFigures {
  const figure = firstFigure(quote);
  return { reported: figure?.value ?? '', verified: '', unit: figure?.unit ?? '' };
}

function formKind(kind: AnnotationKind): FormKind {
  return kind === 'bookmark' ? 'note' : kind;
}
