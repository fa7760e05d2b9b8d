import type { Block, Total, TotalKey } from '../../../contract/bulletin.ts';
import type { Claim } from '../../../contract/ledger.ts';
import type {
  PerformanceFigure,
  PerformanceMeasure,
  PerformanceStatement,
} from '../../../contract/ledger-corrections.ts';
import { blockAt, sectionOf } from '../../text/outline.ts';
import { everyTotal, findTotals } from '../../text/totals.ts';
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

/**
 * What a bulletin states of its rectification, each figure with its place; what it does not state is left out. The summary
 * says it; where it does not, whatever the text says, each place with its section. Pure.
 */
export function performanceOf(source: LedgerSource, claims: readonly Claim[]): PerformanceFigure[] {
  const summaries = summariesOf(source);
  const body = source.blocks.filter(({ paragraph, kind }) => paragraph !== null && kind !== 'repeated');
  const stated = everyTotal(source.folded, body).flatMap((total) => statementOf(total, source, summaries, claims));
  const figures = Object.entries(Object.groupBy(stated, ({ measure }) => measure)).flatMap(([, statements = []]) =>
    figureOf(statements),
  );
  const certain = figures.filter(({ isCertain }) => isCertain);
  const rate = printedRate(source, claims) ?? computedRate(certain);
  return rate ? [...figures, rate] : figures;
}

/** The paragraphs that sum up; where none begins as such, the one that states most totals. */
function summariesOf({ folded, blocks }: LedgerSource): ReadonlySet<Block> {
  const summaries = blocks.filter(({ kind }) => kind === 'summary');
  if (findTotals(folded, summaries).length > 0) return new Set(summaries);
  let most: { block: Block; totals: number } | null = null;
  for (const block of blocks) {
    const totals = block.paragraph === null ? 0 : findTotals(folded, [{ ...block, kind: 'summary' }]).length;
    if (totals > (most?.totals ?? 0)) most = { block, totals };
  }
  return new Set(most !== null && most.totals >= FEWEST_TOTALS ? [most.block] : []);
}

type Stated = { measure: PerformanceMeasure; statement: PerformanceStatement };

/** A total in the words and the base unit of its claim; without one, as the total has it. */
function statementOf(
  total: Total,
  { text, blocks }: LedgerSource,
  summaries: ReadonlySet<Block>,
  claims: readonly Claim[],
): Stated[] {
  const measure = COMPARED[total.key];
  const block = blockAt(blocks, total.start);
  if (measure === undefined || block === undefined) return [];
  const claim = claims.find(({ start, end }) => start <= total.start && end >= total.end);
  const { start, end } = claim ?? total;
  const isTold = claim !== undefined && claim.value !== null;
  const statement = {
    start,
    end,
    value: isTold ? (claim.value ?? 0) : total.value,
    unit: isTold ? claim.unit : total.unit,
    printed: claim ? claim.printed : `${text.slice(total.start, total.end)}${total.unit}`,
    isSummary: summaries.has(block),
    section: sectionOf(block, blocks, text),
    claim: claim?.id ?? null,
  };
  return [{ measure, statement }];
}

/** One figure of all that is stated of a measure: what the summary says alone, else every statement that differs. */
function figureOf(stated: readonly Stated[]): PerformanceFigure[] {
  const [first] = stated;
  if (!first) return [];
  const all = stated.map(({ statement }) => statement);
  const summed = differing(all.filter(({ isSummary }) => isSummary));
  const [only, ...more] = summed;
  const statements = only !== undefined && more.length === 0 ? [] : differing(summed.length > 0 ? summed : all);
  const shown = only ?? first.statement;
  return [
    {
      measure: first.measure,
      value: shown.value,
      unit: shown.unit,
      printed: statements.length === 0 ? shown.printed : statements.map(withSection).join('；'),
      isComputed: false,
      isCertain: statements.length === 0,
      places: (statements.length === 0 ? [shown] : statements).map(({ start, end, claim }) => ({ start, end, claim })),
      statements,
    },
  ];
}

/** The first statement of each value. */
function differing(statements: readonly PerformanceStatement[]): PerformanceStatement[] {
  return [...new Map(statements.toReversed().map((one) => [`${one.value} ${one.unit}`, one])).values()].reverse();
}

function withSection({ printed, section, isSummary }: PerformanceStatement): string {
  const last = section.at(-1);
  if (isSummary || last === undefined) return printed;
  return `${printed}（${section.map(({ label }) => label ?? '').join('')}${last.title.replace(/[。；;]$/, '')}）`;
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
    isCertain: true,
    places: [{ start, end, claim: id }],
    statements: [],
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
      isCertain: true,
      places: [...done.places, ...total.places],
      statements: [],
    };
  }
  return null;
}
