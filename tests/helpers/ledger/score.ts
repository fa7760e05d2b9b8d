import { ledgerOf } from '../../../main/archive/ledger/ledger-of.ts';
import { findBlocks } from '../../../main/archive/text/blocks.ts';
import { fold } from '../../../main/archive/text/folding.ts';
import type { Claim, Measure } from '../../../main/contract/ledger.ts';
import {
  type ClaimLabel,
  type LabelledText,
  type LabelSet,
  labelledTexts,
  rangeOfMeasure,
  startOf,
} from '../../fixtures/ledger/labels.ts';
import { shippedLexicon } from './found.ts';
import { agreeLeniently, agreeStrictly, isSameSubject } from './subjects-agree.ts';

/** How what was found agrees with the labels; shares from 0 to 1. */
export type LedgerScore = {
  claims: number;
  precision: number;
  recall: number;
  value: number;
  unit: number;
  /** By the lenient rule, and by the strict one. */
  subject: number;
  subjectStrict: number;
  measures: number;
  measureRecall: number;
  /** Rows found that are the one row of a label, of all rows found. */
  measurePrecision: number;
  /** Rows found outside every label, and rows that split what one label holds. */
  outside: number;
  split: number;
  problem: number;
};

/** What a reader of the labels would want to look at, with its text: only ever printed for the set that is tuned with. */
export type Miss = {
  text: string;
  kind:
    | 'missed'
    | 'extra'
    | 'value'
    | 'unit'
    | 'subject'
    | 'subject, strictly'
    | 'measure'
    | 'problem'
    | 'outside'
    | 'split';
  words: string;
};

type Tally = Omit<LedgerScore, 'precision' | 'recall' | 'measurePrecision'> & {
  found: number;
  hits: number;
  rows: number;
};

/** Scores the ledger against a labelled set. The rules are those of the README beside the labels. */
export function scoreLedger(set: LabelSet): { score: LedgerScore; misses: Miss[] } {
  const tally: Tally = {
    claims: 0,
    found: 0,
    hits: 0,
    value: 0,
    unit: 0,
    subject: 0,
    subjectStrict: 0,
    measures: 0,
    measureRecall: 0,
    rows: 0,
    outside: 0,
    split: 0,
    problem: 0,
  };
  const misses: Miss[] = [];
  for (const labelled of labelledTexts(set)) scoreText(labelled, tally, misses);
  const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
  return {
    score: {
      claims: tally.claims,
      precision: share(tally.hits, tally.found),
      recall: share(tally.hits, tally.claims),
      value: share(tally.value, tally.hits),
      unit: share(tally.unit, tally.hits),
      subject: share(tally.subject, tally.hits),
      subjectStrict: share(tally.subjectStrict, tally.hits),
      measures: tally.measures,
      measureRecall: share(tally.measureRecall, tally.measures),
      measurePrecision: share(tally.measureRecall, tally.rows),
      outside: tally.outside,
      split: tally.split,
      problem: share(tally.problem, tally.measureRecall),
    },
    misses,
  };
}

function scoreText(labelled: LabelledText, tally: Tally, misses: Miss[]): void {
  const { text, name } = labelled;
  const source = {
    bulletin: name,
    sha256: name,
    text,
    folded: fold(text),
    blocks: findBlocks(text),
    year: null,
    body: null,
  };
  const { claims, measures } = ledgerOf(source, shippedLexicon());
  const miss = (kind: Miss['kind'], words: string) => misses.push({ text: name, kind, words });
  scoreClaims(labelled, claims, tally, miss);
  scoreMeasures(labelled, measures, tally, miss);
}

type Tell = (kind: Miss['kind'], words: string) => void;

function scoreClaims(
  { text, claims: labels, borderline }: LabelledText,
  claims: readonly Claim[],
  tally: Tally,
  miss: Tell,
) {
  const used = new Set<Claim>();
  const pairs: Pair[] = [];
  for (const label of labels) {
    tally.claims++;
    const start = startOf(text, label);
    const claim = claims.find((one) => !used.has(one) && overlaps(one, start, start + label.quote.length));
    const around = text.slice(Math.max(0, start - 20), start + label.quote.length + 15);
    if (!claim) {
      miss('missed', `${label.quote} | ${around}`);
      continue;
    }
    used.add(claim);
    tally.hits++;
    if (isSameValue(claim, label)) tally.value++;
    else miss('value', `${label.quote} ${label.value} | ${claim.value} | ${around}`);
    if (claim.unit === label.unit) tally.unit++;
    else miss('unit', `${label.quote} ${label.unit} | ${claim.unit}`);
    pairs.push({ claim, label, around });
  }
  scoreSubjects(pairs, tally, miss);
  const careless = borderline.map((one) => [startOf(text, one), startOf(text, one) + one.quote.length] as const);
  for (const claim of claims) {
    const isBorderline = careless.some(([start, end]) => overlaps(claim, start, end));
    if (!used.has(claim) && isBorderline) continue;
    tally.found++;
    if (!used.has(claim))
      miss('extra', `${claim.quote} | ${text.slice(Math.max(0, claim.start - 20), claim.end + 15)}`);
  }
}

type Pair = { claim: Claim; label: ClaimLabel; around: string };

function scoreSubjects(pairs: readonly Pair[], tally: Tally, miss: Tell): void {
  for (const { claim, label, around } of pairs) {
    const told = `${label.quote} | ${label.subject} | ${claim.subject} | ${around}`;
    const neighbours = pairs.filter(
      (other) => other.label.unit === label.unit && !isSameSubject(other.label.subject, label.subject),
    );
    if (agreeLeniently(claim.subject, label.subject)) tally.subject++;
    else miss('subject', told);
    const others = neighbours.map((other) => other.claim.subject);
    if (agreeStrictly(claim.subject, label.subject, others)) tally.subjectStrict++;
    else miss('subject, strictly', told);
  }
}

function overlaps(claim: { start: number; end: number }, start: number, end: number): boolean {
  return claim.start < end && start < claim.end;
}

/** 第一 with 1 or without a value: both are right. */
function isSameValue({ value, valueTo }: Claim, label: ClaimLabel): boolean {
  const isRank = label.unit === 'rank' && (value === null || label.value === null);
  const isSame = value === (label.value === null ? null : Number(label.value));
  return isRank || (isSame && valueTo === (label.valueTo === undefined ? undefined : Number(label.valueTo)));
}

function scoreMeasures(
  { text, measures: labels }: LabelledText,
  measures: readonly Measure[],
  tally: Tally,
  miss: Tell,
) {
  const labelled = new Set<Measure>();
  for (const label of labels) {
    tally.measures++;
    const { start, end } = rangeOfMeasure(text, label);
    const inside = measures.filter((one) => one.start >= start - 1 && one.start < end);
    const [measure, ...more] = inside;
    if (!measure) {
      miss('measure', label.quote);
      continue;
    }
    for (const one of inside) labelled.add(one);
    tally.split += more.length;
    for (const one of more) miss('split', text.slice(one.start, one.end));
    tally.measureRecall++;
    if (normal(measure.problem) === normal(label.problem)) tally.problem++;
    else miss('problem', `${label.quote} | ${label.problem} | ${measure.problem}`);
  }
  tally.rows += measures.length;
  for (const one of measures) {
    if (labelled.has(one)) continue;
    tally.outside++;
    miss('outside', text.slice(one.start, one.end));
  }
}

function normal(words: string | null): string {
  return words === null ? '' : fold(words).replace(/[^\p{L}\p{N}]/gu, '');
}
