import { openForWork } from '../../main/archive/data-folder.ts';
import type { ReadConnection } from '../../main/archive/database/driver.ts';
import { checkBulletin } from '../../main/archive/ledger/check-library.ts';
import { checkWithin } from '../../main/archive/ledger/checks/check-within.ts';
import { Ledgers } from '../../main/archive/ledger/ledgers.ts';
import { type ClaimSelection, selectClaims } from '../../main/archive/ledger/select-claims.ts';
import { shippedLexicon } from '../helpers/ledger/found.ts';
import { RESOURCES } from '../helpers/library.ts';
import { type Figure, figure, table } from './figures.ts';
import { type BenchOptions, madeLibrary, openLibrary } from './made-library.ts';
import { timed } from './timed.ts';

const RUNS = 15;
/** Going through every ledger takes seconds: few are enough. */
const WALKS = 3;
/** Rows that a window asks for at one time. */
const PAGE = 100;
const AT_ONCE = 100;
/** Bulletins whose checks are asked for, spread over the library. */
const CHECKED = 60;

/** As it stands at the start: a table that is edited meanwhile would have every ledger found anew. */
const TABLES = shippedLexicon();
const LEXICON = () => TABLES;

type Question = {
  name: string;
  asked: Omit<ClaimSelection, 'limit' | 'offset'>;
  /** Which rows, and how they are counted: what is asked of SQLite alone. */
  where: string;
  order: string;
};

const QUESTIONS: readonly Question[] = [
  { name: 'in the order of the text', asked: { sort: 'text' }, where: 'true', order: 'bulletin, position' },
  { name: 'by value', asked: { sort: 'value' }, where: 'true', order: 'value DESC, bulletin, position' },
  {
    name: '元 by value',
    asked: { sort: 'value', unit: '元' },
    where: `unit = '元'`,
    order: 'value DESC, bulletin, position',
  },
  {
    name: 'by subject',
    asked: { sort: 'subject' },
    where: 'true',
    order: '(SELECT words FROM ledger_term WHERE number = subject), bulletin, position',
  },
  {
    name: 'with the words 电梯',
    asked: { sort: 'text', query: '电梯' },
    where: `(instr(quote, '电梯') OR EXISTS (SELECT 1 FROM ledger_term
      WHERE number IN (subject, section) AND instr(folded, '电梯')))`,
    order: 'bulletin, position',
  },
];

/**
 * `bench ledger-pages`: a page of a hundred claims of a whole library, with how many there are in all, beside the count and
 * the plain query of the same rows, and beside going through every kept ledger; and the checks of a bulletin, with all that
 * others say of the same unit, beside the rules within it. All warm, in turns, in one run.
 */
export async function run(options: BenchOptions): Promise<{ value: unknown; lines: string[] }> {
  const { dataDir } = await madeLibrary(options);
  const prepared = prepareAll(dataDir);
  const db = openLibrary(dataDir);
  const ledgers = new Ledgers(db, LEXICON);
  const claims = count(db, 'ledger_claim');
  const pages = QUESTIONS.map((question) => questionFigure(db, ledgers, question, claims));
  const figures = [...pages, walkFigure(ledgers), checksFigure(ledgers)];
  const value = {
    bulletins: ledgers.numbers().length,
    claims,
    measures: count(db, 'ledger_measure'),
    prepared,
    figures,
  };
  db.close();
  const found = prepared.bulletins === 0 ? [] : [`ledgers found and kept: ${prepared.perBulletinMs} ms a bulletin`];
  return {
    value,
    lines: [
      `${value.bulletins} bulletins, ${value.claims} claims, ${value.measures} measures`,
      ...found,
      ...table(figures),
    ],
  };
}

/** Has all ledgers found that are not kept yet. */
function prepareAll(dataDir: string): { bulletins: number; perBulletinMs: number | null } {
  const folder = openForWork({ dataDir, resourcesDir: RESOURCES, now: () => new Date() });
  try {
    const { writing } = folder;
    if (!writing) throw new Error('the library of the benchmark cannot be written');
    const ledgers = new Ledgers(folder.library, LEXICON);
    let bulletins = 0;
    const elapsedMs = timed(() => {
      let remaining = 1;
      while (remaining > 0) {
        const turn = ledgers.prepare(writing, AT_ONCE);
        bulletins += turn.prepared;
        remaining = turn.remaining;
      }
    });
    return { bulletins, perBulletinMs: bulletins === 0 ? null : Math.round((elapsedMs / bulletins) * 100) / 100 };
  } finally {
    folder.close();
  }
}

function count(db: ReadConnection, rows: 'ledger_claim' | 'ledger_measure'): number {
  return db.one<{ count: number }>(`SELECT count(*) AS count FROM ${rows}`)?.count ?? 0;
}

/** Pages from the first to the last, turn about with the raw query of the same page. */
function questionFigure(db: ReadConnection, ledgers: Ledgers, question: Question, claims: number): Figure {
  const { asked, where, order } = question;
  const { total } = ledgers.claims({ ...asked, limit: 1, offset: 0 });
  const ours: number[] = [];
  const raw: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const offset = Math.floor((Math.max(0, total - PAGE) * run) / (RUNS - 1));
    const page = () => ledgers.claims({ ...asked, limit: PAGE, offset });
    const plain = () => {
      db.one(`SELECT count(*) AS count FROM ledger_claim WHERE ${where}`);
      return db.all(
        `SELECT bulletin, position FROM ledger_claim WHERE ${where} ORDER BY ${order} LIMIT ? OFFSET ?`,
        PAGE,
        offset,
      );
    };
    if (run === 0) {
      page();
      plain();
    }
    raw.push(timed(plain));
    ours.push(timed(page));
  }
  return figure(`page of ${total} of ${claims} claims, ${question.name}`, ours, 'raw query', raw);
}

function walkFigure(ledgers: Ledgers): Figure {
  const asked: ClaimSelection = { sort: 'value', limit: PAGE, offset: 0 };
  const samples = Array.from({ length: WALKS }, () => ({
    ours: timed(() => ledgers.claims(asked)),
    walk: timed(() =>
      selectClaims(
        ledgers.numbers().flatMap((number) => ledgers.byNumber(number).claims),
        asked,
      ),
    ),
  }));
  return figure(
    'first page by value',
    samples.map(({ ours }) => ours),
    'going through every ledger',
    samples.map(({ walk }) => walk),
  );
}

function checksFigure(ledgers: Ledgers): Figure {
  const numbers = ledgers.numbers();
  const chosen = numbers.filter((_, index) => index % Math.ceil(numbers.length / CHECKED) === 0);
  const samples = chosen.flatMap((number) => {
    const examined = ledgers.examined(number);
    if (!examined) return [];
    const { bulletin } = examined.source;
    return [{ within: timed(() => checkWithin(examined)), ours: timed(() => checkBulletin(ledgers, bulletin)) }];
  });
  return figure(
    'checks of a bulletin and against all others',
    samples.map(({ ours }) => ours),
    'applying the rules within it',
    samples.map(({ within }) => within),
  );
}
