import BetterSqlite3 from 'better-sqlite3';
import { ArchiveError } from '../../contract/errors.ts';
import { toArchiveError } from './sqlite-errors.ts';

/** A value that SQLite stores and gives back. */
export type SqlValue = string | number | bigint | null | Uint8Array;

type Handle = BetterSqlite3.Database;

/** Pages that a copy takes at a time: some milliseconds, between which other work is done. */
const PAGES_AT_A_TIME = 2000;

/**
 * The driver binds every JavaScript number as a REAL, and FTS5 then passes over `rowid = ?` beside a MATCH without a
 * word (SQLite 3.54.1). Whole numbers are therefore bound as what they are.
 */
function bound(values: readonly SqlValue[]): SqlValue[] {
  return values.map((value) => (typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : value));
}

/** A connection that cannot change anything. Values are bound, never written into the SQL text. */
export class ReadConnection {
  protected readonly handle: Handle;
  readonly #statements = new Map<string, BetterSqlite3.Statement<SqlValue[], unknown>>();
  readonly #closing: (() => void)[] = [];

  constructor(handle: Handle) {
    this.handle = handle;
  }

  /** All rows of a query. */
  all<Row>(sql: string, ...values: SqlValue[]): Row[] {
    return this.guard(() => this.statement<Row>(sql).all(...bound(values)));
  }

  /** The first row of a query, or undefined. */
  one<Row>(sql: string, ...values: SqlValue[]): Row | undefined {
    return this.guard(() => this.statement<Row>(sql).get(...bound(values)));
  }

  /** All rows of a query as lists of values: several times faster than `all` where there are thousands. */
  lists<Row extends SqlValue[]>(sql: string, ...values: SqlValue[]): Row[] {
    return this.guard(() =>
      this.statement<Row>(`${sql} `)
        .raw()
        .all(...bound(values)),
    );
  }

  /** Rows one at a time, for results that should not stand in memory together. */
  *each<Row>(sql: string, ...values: SqlValue[]): Generator<Row> {
    try {
      // A statement that is being iterated cannot be shared: it gets a fresh one.
      yield* this.handle.prepare<SqlValue[], Row>(sql).iterate(...bound(values));
    } catch (error) {
      throw toArchiveError(error);
    }
  }

  /** Rows one at a time, as lists of values. */
  *eachList<Row extends SqlValue[]>(sql: string, ...values: SqlValue[]): Generator<Row> {
    try {
      yield* this.handle
        .prepare<SqlValue[], Row>(sql)
        .raw()
        .iterate(...bound(values));
    } catch (error) {
      throw toArchiveError(error);
    }
  }

  /** Rows of a pragma; a pragma that only sets something gives none. */
  pragma<Row>(text: string): Row[] {
    return this.guard(() => {
      const statement = this.handle.prepare<[], Row>(`PRAGMA ${text}`);
      if (statement.reader) return statement.all();
      statement.run();
      return [];
    });
  }

  /**
   * Copies the database, as it stands at one moment, into a new file while it stays in use. `onPages` hears how many
   * pages are copied. Throws `disk-full`, `read-only`.
   */
  async copyTo(path: string, onPages: (done: number, total: number) => void): Promise<void> {
    try {
      await this.handle.backup(path, {
        progress: ({ totalPages, remainingPages }) => {
          onPages(totalPages - remainingPages, totalPages);
          return PAGES_AT_A_TIME;
        },
      });
    } catch (error) {
      throw toArchiveError(error);
    }
  }

  /** What must happen once the file is no longer open, such as removing a temporary copy. */
  onClose(work: () => void): this {
    this.#closing.push(work);
    return this;
  }

  close(): void {
    this.handle.close();
    for (const work of this.#closing.splice(0)) work();
  }

  protected statement<Row>(sql: string): BetterSqlite3.Statement<SqlValue[], Row> {
    const known = this.#statements.get(sql);
    // The text of a statement decides the shape of its rows, so one SQL text always has one row type.
    if (known) return known as BetterSqlite3.Statement<SqlValue[], Row>;
    const fresh = this.handle.prepare<SqlValue[], Row>(sql);
    this.#statements.set(sql, fresh);
    return fresh;
  }

  protected guard<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw toArchiveError(error);
    }
  }
}

/** The one connection that may write. A ReadConnection cannot be passed where this is asked for. */
export class WriteConnection extends ReadConnection {
  /** Runs a statement that changes something; gives the number of rows changed. */
  run(sql: string, ...values: SqlValue[]): number {
    return this.guard(() => this.statement(sql).run(...bound(values)).changes);
  }

  /** Runs a script of several statements, such as a migration. */
  script(sql: string): void {
    this.guard(() => this.handle.exec(sql));
  }

  /** False again once SQLite has rolled back by itself, as it does when a disk is full. */
  get isInTransaction(): boolean {
    return this.handle.inTransaction;
  }

  /** All or nothing. Nested calls join the outer transaction. */
  transaction<T>(work: () => T): T {
    if (this.handle.inTransaction) return work();
    return this.guard(() => this.handle.transaction(work).immediate());
  }
}

export type OpenOptions = {
  /** Key of an encrypted file. Refused when the SQLite in use cannot encrypt: a key must never be ignored. */
  key?: string | undefined;
};

/** Opens or creates a database file for writing. Throws `locked`, `corrupt`, `read-only`, `disk-full`. */
export function openForWriting(path: string, options: OpenOptions = {}): WriteConnection {
  return new WriteConnection(open(path, {}, options));
}

/** Opens an existing file, or a database held in memory, for reading only. */
export function openForReading(source: string | Buffer, options: OpenOptions = {}): ReadConnection {
  const handle =
    typeof source === 'string'
      ? open(source, { readonly: true, fileMustExist: true }, options)
      : open(source, {}, options);
  return new ReadConnection(handle);
}

function open(source: string | Buffer, flags: BetterSqlite3.Options, { key }: OpenOptions): Handle {
  if (key !== undefined) checkCipher();
  try {
    const handle = new BetterSqlite3(source, { timeout: 5000, ...flags });
    if (key !== undefined) handle.pragma(`key = '${key.replaceAll("'", "''")}'`);
    return handle;
  } catch (error) {
    throw toArchiveError(error);
  }
}

/** Asked of a database in memory, so that a refused key leaves no file behind. */
function checkCipher(): void {
  const probe = new BetterSqlite3(':memory:');
  const cipher: unknown = probe.pragma('cipher', { simple: true });
  probe.close();
  if (cipher !== undefined) return;
  throw new ArchiveError('internal', '当前程序不支持加密的资料库，口令没有生效，文件未打开。');
}
