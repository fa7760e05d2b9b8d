import type { RowOrder } from '../../../contract/ledger.ts';
import type { LedgerTableName } from '../../../contract/ledger-corrections.ts';
import type { ReadConnection, SqlValue } from '../../database/driver.ts';

/** Where a row stands: number of its bulletin, and its place in that ledger's table. */
export type RowPlace = { bulletin: number; position: number };

/** A row that is not looked up among those kept. `amount` and `term`: what it is sorted by. */
export type LooseRow = RowPlace & { amount: number | null; term: string };

/** A condition on the columns of a table; its values are bound. */
export type Condition = { sql: string; values: SqlValue[] };

export type RowPageQuery = {
  /** What kept rows must meet. */
  conditions: readonly Condition[];
  /** Numbers of bulletins whose kept rows do not hold. */
  without: readonly number[];
  /** Rows that stand in their place, chosen already. */
  loose: readonly LooseRow[];
  sort: RowOrder;
  limit: number;
  offset: number;
};

/** The names of a table and of the columns that it is sorted by. */
const COLUMNS = {
  claims: { rows: 'ledger_claim', amount: 'value', term: 'subject' },
  measures: { rows: 'ledger_measure', amount: 'figures', term: 'problem' },
} as const satisfies Record<LedgerTableName, object>;

type Kept = (typeof COLUMNS)[LedgerTableName] & { where: Condition };

/** One page of the rows of a library, kept and loose ones in one order, and how many there are in all. */
export function rowPage(
  db: ReadConnection,
  table: LedgerTableName,
  query: RowPageQuery,
): { total: number; places: RowPlace[] } {
  const kept = { ...COLUMNS[table], where: whereOf(query) };
  const counted = db.one<{ count: number }>(
    `SELECT count(*) AS count FROM ${kept.rows} WHERE ${kept.where.sql}`,
    ...kept.where.values,
  );
  return {
    total: (counted?.count ?? 0) + query.loose.length,
    places: query.sort === 'subject' ? bySubject(db, kept, query) : byColumn(db, kept, query, query.sort),
  };
}

function whereOf({ conditions, without }: RowPageQuery): Condition {
  const standing: readonly Condition[] =
    without.length === 0
      ? conditions
      : [{ sql: 'bulletin NOT IN (SELECT value FROM json_each(?))', values: [JSON.stringify(without)] }, ...conditions];
  return {
    sql: standing.length === 0 ? 'true' : standing.map(({ sql }) => sql).join(' AND '),
    values: standing.flatMap(({ values }) => values),
  };
}

/** Rows that a statement is given beside the kept ones: rank, bulletin, position. */
const LOOSE = 'SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)';

const ORDERS = {
  text: 'bulletin, position',
  value: 'rank DESC, bulletin, position',
  rising: 'rank ASC NULLS LAST, bulletin, position',
} as const;

function byColumn(
  db: ReadConnection,
  { rows, amount, where }: Kept,
  { loose, limit, offset }: RowPageQuery,
  sort: Exclude<RowOrder, 'subject'>,
): RowPlace[] {
  const rank = sort === 'text' ? 'NULL' : amount;
  const beside = loose.map((row) => [sort === 'text' ? null : row.amount, row.bulletin, row.position]);
  // Without loose rows the statement is one scan of an index.
  const other = beside.length === 0 ? '' : `UNION ALL ${LOOSE}`;
  return db.all(
    `SELECT ${rank} AS rank, bulletin, position FROM ${rows} WHERE ${where.sql} ${other}
     ORDER BY ${ORDERS[sort]} LIMIT ? OFFSET ?`,
    ...where.values,
    ...(beside.length === 0 ? [] : [JSON.stringify(beside)]),
    limit,
    offset,
  );
}

/** The rows of one wording; `term` is null where only loose rows have it. */
type Group = { words: string; term: number | null; count: number; loose: LooseRow[] };

/**
 * SQLite does not know how Chinese is ordered: it counts the rows of each wording, the wordings are put in order here, and
 * only the rows of those on the page are looked up.
 */
function bySubject(db: ReadConnection, kept: Kept, { loose, limit, offset }: RowPageQuery): RowPlace[] {
  const { rows, term, where } = kept;
  const groups = new Map<string, Group>();
  const counted = db.lists<[number, string, number]>(
    `SELECT t.number, t.words, g.count FROM
       (SELECT ${term} AS number, count(*) AS count FROM ${rows} WHERE ${where.sql} GROUP BY ${term}) g
     JOIN ledger_term t ON t.number = g.number`,
    ...where.values,
  );
  for (const [number, words, count] of counted) groups.set(words, { words, term: number, count, loose: [] });
  for (const row of loose) {
    const group = groups.get(row.term) ?? { words: row.term, term: null, count: 0, loose: [] };
    group.loose.push(row);
    groups.set(row.term, group);
  }
  const page = rankedGroups([...groups.values()], offset, limit);
  const ranks = page.groups.flatMap(({ group, rank }) => (group.term === null ? [] : [[group.term, rank]]));
  const beside = page.groups.flatMap(({ group, rank }) =>
    group.loose.map(({ bulletin, position }) => [rank, bulletin, position]),
  );
  return db.all(
    `SELECT g.value ->> 1 AS rank, bulletin, position
     FROM json_each(?) g CROSS JOIN ${rows} ON ${term} = g.value ->> 0 WHERE ${where.sql}
     UNION ALL ${LOOSE} ORDER BY rank, bulletin, position LIMIT ? OFFSET ?`,
    JSON.stringify(ranks),
    ...where.values,
    JSON.stringify(beside),
    limit,
    page.skipped,
  );
}

const CHINESE = new Intl.Collator('zh-CN');

type RankedGroup = { group: Group; rank: number };

/** The groups that a page touches, in order, and how many of their rows stand before it. Wordings that sort alike share a rank. */
function rankedGroups(groups: Group[], offset: number, limit: number): { groups: RankedGroup[]; skipped: number } {
  groups.sort((a, b) => CHINESE.compare(a.words, b.words));
  let touched: RankedGroup[] = [];
  let [rank, end, skipped] = [0, 0, offset];
  for (const [index, group] of groups.entries()) {
    const before = groups[index - 1];
    if (before && CHINESE.compare(before.words, group.words) !== 0) {
      if (end >= offset + limit) break;
      rank += 1;
      if (end <= offset) [touched, skipped] = [[], offset - end];
    }
    touched.push({ group, rank });
    end += group.count + group.loose.length;
  }
  return { groups: touched, skipped };
}
