import { Catalogue } from '../../main/archive/search/catalogue.ts';
import { ApproximateSearch } from '../../main/archive/search/fuzzy/approximate-search.ts';
import { wordGroupsOf } from '../../main/archive/search/fuzzy/word-lists.ts';
import type { SearchContext } from '../../main/archive/search/hit-list.ts';
import { MarkIndex } from '../../main/archive/search/mark-search.ts';
import { search } from '../../main/archive/search/search.ts';
import { Suggester } from '../../main/archive/search/suggest.ts';
import type { SearchHit } from '../../main/contract/search.ts';
import { RESOURCES } from '../helpers/library.ts';
import { type Figure, figure, quantile, table } from './figures.ts';
import { errorQueries, type MeantQuery, pinyinQueries } from './fuzzy-queries.ts';
import { type BenchOptions, madeLibrary, openLibrary } from './made-library.ts';

/** Queries of each kind of error; of the initials, and of the pinyin. */
const EACH_ERROR = 300;
const EACH_PINYIN = 200;
const FIRST = 10;

type Asked = { query: MeantQuery; hits: SearchHit[]; ms: number; exactMs: number };

/**
 * `bench fuzzy`: in how many of the queries with one wrong character, in pinyin and in initials the words meant are among
 * the first ten hits; how much of what initials find is none; and how long it takes beside the exact search of the
 * words meant, in pairs.
 */
export async function run(options: BenchOptions): Promise<{ value: unknown; lines: string[] }> {
  const { dataDir } = await madeLibrary(options);
  const db = openLibrary(dataDir);
  const context = { db, catalogue: new Catalogue(db), marks: new MarkIndex([]) };
  const approximate = new ApproximateSearch(db, wordGroupsOf(`${RESOURCES}/search`, null));
  const queries = [...errorQueries(db, EACH_ERROR), ...pinyinQueries(db, EACH_PINYIN)];
  const loadMs = await timed(() => approximate.hits(context, { query: 'jiazhuangdianti', limit: 1, passages: 1 }));
  const asked: Asked[] = [];
  for (const query of queries) asked.push(await ask(context, approximate, query));
  const kinds = [...Map.groupBy(asked, ({ query }) => query.kind)].map(([kind, of]) => outcome(kind, of));
  const junk = junkOf(
    context,
    asked.filter(({ query }) => query.kind === 'initials'),
  );
  const figures = [...Map.groupBy(asked, ({ query }) => query.kind)].map(([kind, of]) => timeFigure(kind, of));
  figures.push(timeFigure('all', asked), jumpFigure(context, approximate, queries));
  const p95 = ratioOfP95(asked);
  db.close();
  return {
    value: {
      bulletins: context.catalogue.entries.size,
      queries: queries.length,
      kinds,
      junk,
      figures,
      p95,
      firstMs: loadMs,
    },
    lines: [
      `${context.catalogue.entries.size} bulletins, ${queries.length} queries; first use ${Math.round(loadMs)} ms`,
      ...kinds.map(({ kind, found, runs }) => `${kind}: words meant among the first ${FIRST} of ${found} % of ${runs}`),
      `initials: ${junk.notNames} % of the hits are no names, ${junk.others} % are other names than the one meant`,
      ...table(figures),
      `95th percentile: approximate ${p95.ours} ms, exact ${p95.exact} ms, ratio ${p95.ratio}`,
    ],
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

async function ask(context: SearchContext, approximate: ApproximateSearch, query: MeantQuery): Promise<Asked> {
  const exact = async () =>
    search(context, { query: query.meant, limit: 20, offset: 0, sort: 'relevance', fuzzy: 'off', passages: 3 });
  await exact();
  const exactMs = await timed(exact);
  let hits: SearchHit[] = [];
  const ms = await timed(async () => {
    hits = await approximate.hits(context, { query: query.typed, limit: 20, passages: 3 });
  });
  return { query, hits: hits.slice(0, FIRST), ms, exactMs };
}

function outcome(kind: string, asked: readonly Asked[]) {
  const found = asked.filter(({ query, hits }) => hits.some(({ via }) => via?.words === query.meant));
  const missed = asked.filter((one) => !found.includes(one)).map(({ query }) => `${query.typed} (${query.meant})`);
  return { kind, runs: asked.length, found: percent(found.length, asked.length), missed: missed.slice(0, 20) };
}

/**
 * Shares of the first hits of initials that are other words than those meant; and of them such as are junk: neither
 * quoted anywhere, nor part of a title or a unit's name, nor one word of the dictionary.
 */
function junkOf({ db, catalogue }: SearchContext, asked: readonly Asked[]) {
  const quoted = new Set(db.all<{ words: string }>('SELECT words FROM quoted_term').map(({ words }) => words));
  const names = [...catalogue.entries.values()].map((entry) => `${entry.names} ${entry.title ?? ''}`).join('\n');
  const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' });
  const hits = asked.flatMap(({ query, hits: found }) => found.map(({ via }) => ({ query, words: via?.words ?? '' })));
  const others = hits.filter(({ query, words }) => words !== query.meant);
  const notNames = others.filter(
    ({ words }) => !quoted.has(words) && !names.includes(words) && [...segmenter.segment(words)].length > 1,
  );
  return {
    hits: hits.length,
    others: percent(others.length, hits.length),
    notNames: percent(notNames.length, hits.length),
    examples: [...new Set(notNames.map(({ words }) => words))].slice(0, 40),
  };
}

function timeFigure(kind: string, asked: readonly Asked[]): Figure {
  const ours = asked.map(({ ms }) => ms);
  return figure(
    `approximate, ${kind}`,
    ours,
    'exact search of the words meant',
    asked.map(({ exactMs }) => exactMs),
  );
}

/** Jump-to on the headings of the whole library, beside looking through them once as one text. */
function jumpFigure(
  { db, catalogue }: SearchContext,
  approximate: ApproximateSearch,
  queries: readonly MeantQuery[],
): Figure {
  const suggester = new Suggester(db, approximate.headings);
  const words = queries.slice(0, 100).map(({ typed }) => typed);
  suggester.suggest(words[0] ?? '整改', 8);
  const ours = words.map((typed) => milliseconds(() => suggester.suggest(typed, 8)));
  const plain = words.map((typed) =>
    milliseconds(() => db.all('SELECT number FROM heading WHERE words LIKE ? LIMIT 8', `%${typed}%`)),
  );
  return figure(`jump-to among ${catalogue.entries.size} bulletins`, ours, 'LIKE over all headings', plain);
}

function milliseconds(work: () => unknown): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}

function ratioOfP95(asked: readonly Asked[]) {
  const ours = quantile(
    asked.map(({ ms }) => ms),
    0.95,
  );
  const exact = quantile(
    asked.map(({ exactMs }) => exactMs),
    0.95,
  );
  return { ours: Math.round(ours), exact: Math.round(exact * 10) / 10, ratio: Math.round((ours / exact) * 10) / 10 };
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10;
}
