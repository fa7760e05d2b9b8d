import type { Block, Total, TotalKey } from '../../../contract/bulletin.ts';
import type { Claim } from '../../../contract/ledger.ts';
import type { PerformanceFigure, PerformanceMeasure } from '../../../contract/ledger-corrections.ts';
import { findTotals } from '../../text/totals.ts';
import type { LedgerSource } from '../ledger-source.ts';

/** A paragraph that states this many totals sums up, even where it does not begin as summaries do. */
const FEWEST_TOTALS = 3;
const COMPARED: Partial<Record<TotalKey, PerformanceMeasure>> = {
  problems: 'problems',
  'problems-done': 'problems-done',
  measures: 'measures',
  'measures-done': 'measures-done',
  'cases-filed': 'cases-filed',
  sanctioned: 'sanctioned',
  organisational: 'organisational',
  refunded: 'refunded',
  'rules-made': 'rules-made',
  'rules-revised': 'rules-revised',
};
const RATE = /(?:完成率|整改率|办结率|销号率)$/;

/** What a bulletin states of its rectification, each figure with its place; what it does not state is left out. Pure. */
export function performanceOf(source: LedgerSource, claims: readonly Claim[]): PerformanceFigure[] {
  const figures = totalsOf(source).flatMap((total) => figureOf(total, source, claims));
  const rate = printedRate(source, claims) ?? computedRate(figures);
  return rate ? [...figures, rate] : figures;
}

/** The totals of the summary; where no paragraph is one, of the paragraph that states most of them. */
function totalsOf({ folded, blocks }: LedgerSource): Total[] {
  const stated = findTotals(folded, blocks);
  if (stated.length > 0) return stated;
  let most: Total[] = [];
  for (const block of blocks) {
    const totals = block.paragraph === null ? [] : findTotals(folded, [asSummary(block)]);
    if (totals.length > most.length) most = totals;
  }
  return most.length >= FEWEST_TOTALS ? most : [];
}

function asSummary(block: Block): Block {
  return { ...block, kind: 'summary' };
}

/** A total in the words and the base unit of its claim; without one, as the total has it. */
function figureOf(total: Total, { text }: LedgerSource, claims: readonly Claim[]): PerformanceFigure[] {
  const measure = COMPARED[total.key];
  if (measure === undefined) return [];
  const claim = claims.find(({ start, end }) => start <= total.start && end >= total.end);
  const place = claim ?? total;
  const isTold = claim !== undefined && claim.value !== null;
  return [
    {
      measure,
      value: isTold ? (claim.value ?? 0) : total.value,
      unit: isTold ? claim.unit : total.unit,
      printed: claim ? claim.printed : `${text.slice(total.start, total.end)}${total.unit}`,
      isComputed: false,
      places: [{ start: place.start, end: place.end, claim: claim?.id ?? null }],
    },
  ];
}

/** A rate that the summary states itself. */
function printedRate({ blocks }: LedgerSource, claims: readonly Claim[]): PerformanceFigure | null {
  const summaries = blocks.filter(({ kind }) => kind === 'summary');
  const claim = claims.find(
    ({ unit, subject, start, value, change }) =>
      unit === '%' &&
      value !== null &&
      change === undefined &&
      RATE.test(subject) &&
      summaries.some((block) => block.start <= start && start < block.end),
  );
  if (!claim) return null;
  const { start, end, printed, id } = claim;
  return {
    measure: 'completion',
    value: claim.value ?? 0,
    unit: '%',
    printed,
    isComputed: false,
    places: [{ start, end, claim: id }],
  };
}

/** Measures done of all, else problems done of all, in percent to one place. */
function computedRate(figures: readonly PerformanceFigure[]): PerformanceFigure | null {
  const valued = (measure: PerformanceMeasure) => figures.find((figure) => figure.measure === measure);
  for (const whole of ['measures', 'problems'] as const) {
    const [total, done] = [valued(whole), valued(`${whole}-done`)];
    if (!total || !done || total.value <= 0 || done.value > total.value) continue;
    const value = Math.round((done.value / total.value) * 1000) / 10;
    return {
      measure: 'completion',
      value,
      unit: '%',
      printed: `${done.value}/${total.value} = ${value}%`,
      isComputed: true,
      places: [...done.places, ...total.places],
    };
  }
  return null;
}
