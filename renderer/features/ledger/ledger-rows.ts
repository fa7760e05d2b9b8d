import type { PlacedAnnotation } from '../../../main/contract/annotation.ts';
import type { SectionStep } from '../../../main/contract/bulletin.ts';
import type { Figures } from '../../../main/contract/figures.ts';
import type { Claim } from '../../../main/contract/ledger.ts';
import type {
  LedgerTable,
  LedgerTableName,
  MeasureRow,
  RowJudgement,
} from '../../../main/contract/ledger-corrections.ts';
import type { LedgerFilter, LedgerGroup, LedgerSort } from '../../state/ledger-address.ts';

type RowBase = {
  id: string;
  bulletin: string;
  start: number;
  end: number;
  section: SectionStep[];
  paragraph: number | null;
  /** The words that it stands for. */
  words: string;
  problem: string | null;
  mark: PlacedAnnotation | null;
  /** 核查人: whoever judged it, else whose it is. */
  person: string;
};

export type ClaimRow = RowBase & { table: 'claims'; claim: Claim; measure: string | null };
/** A figure with what was found of it. */
export type CheckedFigure = { claim: string; printed: string; figures: Figures };
/** `checked`: its figures that have a 核实数, in the order of the text. */
export type MeasureLine = RowBase & { table: 'measures'; measure: MeasureRow; checked: CheckedFigure[] };

/** A row of the ledger with all that is known of it. */
export type LedgerRow = ClaimRow | MeasureLine;

export type LedgerRows = { measures: MeasureLine[]; claims: ClaimRow[] };

/** The rows of both tables, linked to each other and to their marks. */
export function ledgerRows(table: LedgerTable, judgements: readonly RowJudgement[]): LedgerRows {
  const marks = new Map(judgements.map(({ row, mark }) => [row, mark]));
  const measureOf = new Map(
    table.measures.flatMap((measure) => measure.claims.map((claim) => [claim, measure] as const)),
  );
  const printedOf = new Map(table.claims.map(({ id, quote }) => [id, quote]));
  const checkedOf = (claim: string): CheckedFigure[] => {
    const figures = marks.get(claim)?.figures;
    return figures?.verified ? [{ claim, printed: printedOf.get(claim) ?? '', figures }] : [];
  };
  const personOf = (id: string): string => marks.get(id)?.author ?? table.persons[id] ?? '';
  return {
    measures: table.measures.map((measure) => {
      const { id, bulletin, start, end, section, paragraph, words, problem } = measure;
      const mark = marks.get(id) ?? null;
      return {
        ...{ id, bulletin, start, end, section, paragraph, words, problem, mark, measure },
        table: 'measures',
        person: personOf(id),
        checked: measure.claims.flatMap(checkedOf),
      };
    }),
    claims: table.claims.map((claim) => {
      const { id, bulletin, start, end, section, paragraph, quote } = claim;
      const measure = measureOf.get(id);
      return {
        ...{ id, bulletin, start, end, section, paragraph, claim },
        table: 'claims',
        words: quote,
        problem: measure?.problem ?? null,
        mark: marks.get(id) ?? null,
        measure: measure?.id ?? null,
        person: personOf(id),
      };
    }),
  };
}

/** The heading of a step, as filters and work shared out name it. */
export const headingOf = ({ label, title }: SectionStep): string => `${label ?? ''}${title}`;

/** The rows that meet a filter; `drawn` are the ids of the sample that it names. */
export function filteredRows<Row extends LedgerRow>(
  rows: readonly Row[],
  filter: LedgerFilter,
  drawn: ReadonlySet<string> | null,
): Row[] {
  const tests = testsOf(filter, drawn);
  return tests.length === 0 ? [...rows] : rows.filter((row) => tests.every((test) => test(row)));
}

type RowTest = (row: LedgerRow) => boolean;

function testsOf(filter: LedgerFilter, drawn: ReadonlySet<string> | null): RowTest[] {
  const { query, section, unit, kind, state, verdict, person } = filter;
  const words = query?.trim().toLowerCase() ?? '';
  const tests: (RowTest | false)[] = [
    words !== '' && ((row) => spokenWords(row).includes(words)),
    section !== undefined && ((row) => row.section.some((step) => headingOf(step) === section)),
    unit !== undefined && ((row) => row.table === 'claims' && row.claim.unit === unit),
    kind !== undefined && ((row) => row.table === 'claims' && row.claim.kind === kind),
    state !== undefined && ((row) => row.table === 'measures' && row.measure.states.includes(state)),
    verdict !== undefined && ((row) => (row.mark?.verdict ?? 'none') === verdict),
    person !== undefined && ((row) => row.person === person),
    drawn !== null && ((row) => drawn.has(row.id)),
  ];
  return tests.filter((test) => test !== false);
}

function spokenWords(row: LedgerRow): string {
  const subject = row.table === 'claims' ? row.claim.subject : (row.measure.responsible?.join(' ') ?? '');
  return [row.words, subject, row.problem ?? '', row.mark?.note ?? '', ...row.section.map(headingOf)]
    .join('\n')
    .toLowerCase();
}

/** Rows in an order; `text` leaves them as they stand. */
export function sortedRows<Row extends LedgerRow>(rows: readonly Row[], sort: LedgerSort): Row[] {
  switch (sort) {
    case 'text':
      return [...rows];
    case 'subject':
      return rows.toSorted((a, b) => subjectOf(a).localeCompare(subjectOf(b), 'zh-CN'));
    default: {
      const direction = sort === 'value' ? -1 : 1;
      return rows.toSorted((a, b) => {
        const [x, y] = [amountOf(a), amountOf(b)];
        if (x === null || y === null) return Number(x === null) - Number(y === null);
        return direction * (x - y);
      });
    }
  }
}

const amountOf = (row: LedgerRow): number | null =>
  row.table === 'claims' ? row.claim.value : row.measure.claims.length;
const subjectOf = (row: LedgerRow): string => (row.table === 'claims' ? row.claim.subject : (row.problem ?? ''));

/** A line of the table: a heading with the number of rows under it, or a row. */
export type LedgerLine = { heading: string; count: number } | { row: LedgerRow };

/** Rows under their headings, in the order in which the headings first occur. An empty heading is of rows without one. */
export function groupedLines(rows: readonly LedgerRow[], group: LedgerGroup): LedgerLine[] {
  if (group === 'none') return rows.map((row) => ({ row }));
  const groups = Map.groupBy(rows, (row) => groupOf(row, group));
  return [...groups].flatMap(([heading, members]): LedgerLine[] => [
    { heading, count: members.length },
    ...members.map((row) => ({ row })),
  ]);
}

function groupOf(row: LedgerRow, group: Exclude<LedgerGroup, 'none'>): string {
  if (group === 'problem') return row.problem ?? '';
  if (group === 'subject') return subjectOf(row);
  return row.section.map(headingOf).slice(0, 2).join(' › ');
}

/** What there is to choose from: the values that the rows have. */
export function rowValues(rows: readonly LedgerRow[]): Record<'section' | 'unit' | 'state' | 'person', string[]> {
  const frequent = (values: readonly string[]): string[] => {
    const counts = new Map<string, number>();
    for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1]).map(([value]) => value);
  };
  return {
    section: [...new Set(rows.flatMap(({ section }) => section.slice(0, 3).map(headingOf)))],
    unit: frequent(rows.flatMap((row) => (row.table === 'claims' ? [row.claim.unit] : []))),
    state: frequent(rows.flatMap((row) => (row.table === 'measures' ? row.measure.states : []))),
    person: frequent(rows.map(({ person }) => person)),
  };
}

/** The table of a view. */
export function rowsOfTable(rows: LedgerRows, table: LedgerTableName): LedgerRow[] {
  return rows[table];
}
