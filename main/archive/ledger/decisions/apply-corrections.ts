import type { Claim, LedgerRange, Measure } from '../../../contract/ledger.ts';
import type { RowChanges } from '../../../contract/ledger-corrections.ts';
import type { Ledger } from '../ledger-of.ts';
import type { LedgerSource } from '../ledger-source.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { type RowCorrection, withCorrections } from '../with-corrections.ts';
import type { AnchorPlacer, Correction, DecidedRow } from './decision.ts';
import { changedClaim, changedMeasure, claimMade, measureMade } from './row-made.ts';
import { rowAt } from './row-of.ts';

/** A ledger with decisions, and what became of each: the rows it put or changed; null where its words were not found. */
export type CorrectedLedger = { ledger: Ledger; rows: Map<string, string[] | null> };

/** How rows of one table are made and changed. */
type RowMaker<Row> = {
  make: (id: string, range: LedgerRange) => Row | null;
  change: (row: Row, changes: RowChanges) => Row;
};

/**
 * Applies a person's decisions to what was found in a revision. A row is known by its id; where extraction or text changed
 * and no row has that id, by its words. A decision whose words have no certain place changes nothing. Pure.
 */
export function applyCorrections(
  found: Ledger,
  corrections: readonly Correction[],
  { source, lexicon, place }: { source: LedgerSource; lexicon: Lexicon; place: AnchorPlacer },
): CorrectedLedger {
  const rows = new Map<string, string[] | null>();
  const about = (table: Correction['about']) => corrections.filter((each) => each.about === table);
  const claims = resolveAll<Claim>(found.claims, about('claims'), place, rows, {
    make: (id, range) => claimMade(source, id, range),
    change: changedClaim,
  });
  const measures = resolveAll<Measure>(found.measures, about('measures'), place, rows, {
    make: (id, range) => measureMade(source, id, range, lexicon),
    change: changedMeasure,
  });
  const corrected = withCorrections(found, { claims, measures });
  return { ledger: { ...corrected, measures: linked(corrected) }, rows };
}

/** Puts decisions into the terms of the rows that are there now, each after those before it. */
function resolveAll<Row extends LedgerRange & { id: string }>(
  found: readonly Row[],
  corrections: readonly Correction[],
  place: AnchorPlacer,
  told: Map<string, string[] | null>,
  maker: RowMaker<Row>,
): RowCorrection<Row>[] {
  const present = new Map(found.map((row) => [row.id, row]));
  return corrections.flatMap((correction) => {
    const gone = correction.of.map((row) => presentRow(present, row, place));
    const made = madeRows(correction, gone, place, maker);
    const isLost = correction.into.length === 0 && !correction.of.some(({ anchor }) => place(anchor));
    if (made === null || isLost) {
      told.set(correction.id, null);
      return [];
    }
    for (const row of gone) if (row) present.delete(row.id);
    for (const row of made) present.set(row.id, row);
    told.set(
      correction.id,
      made.map(({ id }) => id),
    );
    return [
      ...gone.flatMap((row): RowCorrection<Row>[] => (row ? [{ kind: 'dismiss', id: row.id }] : [])),
      ...made.map((row): RowCorrection<Row> => ({ kind: 'add', row })),
    ];
  });
}

function presentRow<Row extends LedgerRange & { id: string }>(
  present: ReadonlyMap<string, Row>,
  { id, anchor }: DecidedRow,
  place: AnchorPlacer,
): Row | undefined {
  const known = present.get(id);
  if (known) return known;
  const range = place(anchor);
  return range ? rowAt(present.values(), range) : undefined;
}

/** The rows that a decision puts; null where one of them has no certain place. */
function madeRows<Row extends { id: string }>(
  { act, into, changes }: Correction,
  [first]: readonly (Row | undefined)[],
  place: AnchorPlacer,
  { make, change }: RowMaker<Row>,
): Row[] | null {
  if (act === 'edit' && first) return [change(first, changes)];
  const rows: Row[] = [];
  for (const { id, anchor, said } of into) {
    const range = place(anchor);
    const row = range && make(id, range);
    if (!row) return null;
    rows.push(change(change(row, said), changes));
  }
  return rows;
}

/** The figures of each measure are those within it, whoever put them there. */
function linked({ claims, measures }: Ledger): Measure[] {
  return measures.map((measure) => ({
    ...measure,
    claims: claims.filter(({ start, end }) => start >= measure.start && end <= measure.end).map(({ id }) => id),
  }));
}
