import type { ReadConnection } from '../../main/archive/database/driver.ts';
import { Catalogue } from '../../main/archive/search/catalogue.ts';
import type { SearchContext } from '../../main/archive/search/hit-list.ts';
import { MarkIndex } from '../../main/archive/search/mark-search.ts';
import { search } from '../../main/archive/search/search.ts';
import { type Figure, figure, quantile, table } from './figures.ts';
import { type BenchOptions, corpusFolder, madeLibrary, openLibrary } from './made-library.ts';
import { type SampleQuery, sampleQueries } from './query-sample.ts';
import { recollFigure } from './recoll-yardstick.ts';
import { duringImport } from './search-during-import.ts';
import { smallYardsticks } from './small-yardsticks.ts';
import { timed } from './timed.ts';
import { trigramFigure } from './trigram-yardstick.ts';

const EACH_CLASS = 400;
/** A scan of all texts takes a third of a second: few are enough. */
const SCANS = 12;
/** Quoted phrases with marks in them: whole names, parts of a sentence, a mark at one end, and such that are nowhere. */
const PHRASES = [
  ...['“一岗双责”', '“两个维护”', '《解放日报》', '“三张清单”', '“两个确立”'],
  ...['“四责协同”机制', '落实“四责协同”', '“一岗双责”责任', '贯彻落实、', '党员、干部', '、教育'],
];

/**
 * `bench search`: the whole answer (parse, rank, twenty bulletins with passages and marks, total) beside the raw ranked
 * query of the same index, that of FTS5 `trigram`, `LIKE`, Recoll where it is installed and, on 500 bulletins, MiniSearch
 * and Fuse.js. All warm, in pairs, in one run.
 */
export async function run(options: BenchOptions): Promise<{ value: unknown; lines: string[] }> {
  const { dataDir, importSeconds } = await madeLibrary(options);
  const db = openLibrary(dataDir);
  const context = { db, catalogue: new Catalogue(db), marks: new MarkIndex([]) };
  const queries = sampleQueries(db, EACH_CLASS);
  const pairs = pairedTimes(context, queries);
  const words = (query: string) => ask(context, query);
  const recoll = recollFigure(corpusFolder(options), `${dataDir}-recoll`, queries, words);
  const figures = [
    ...(['rare', 'medium', 'frequent'] as const).map((frequency) => classFigure(frequency, pairs)),
    classFigure(null, pairs),
    trigramFigure(db, `${dataDir}-trigram.db`, queries, words),
    likeFigure(context, queries),
    quotedFigure(context),
    oneCharacterFigure(context),
    ...(recoll ? [recoll] : []),
    ...(await duringImport(dataDir, queries)),
    ...smallYardsticks(context, queries),
  ];
  db.close();
  const total = classTotals(pairs);
  return {
    value: {
      bulletins: context.catalogue.entries.size,
      importSeconds,
      queries: queries.length,
      figures,
      total,
      hasRecoll: recoll !== null,
    },
    lines: [
      `${context.catalogue.entries.size} bulletins, ${queries.length} queries`,
      ...table(figures),
      `95th percentile: ours ${total.oursP95} ms, raw ${total.rawP95} ms, ratio ${total.ratioP95}`,
      ...(recoll ? [] : ['Recoll is not installed: left out']),
    ],
  };
}

type Pair = { query: SampleQuery; oursMs: number; rawMs: number };

function pairedTimes(context: SearchContext, queries: readonly SampleQuery[]): Pair[] {
  const rank = (query: SampleQuery) =>
    context.db.all('SELECT rowid FROM bigram WHERE bigram MATCH ? ORDER BY rank LIMIT 20', query.match);
  for (const query of queries) rank(query);
  return queries.map((query, index) => {
    const raw = () => timed(() => rank(query));
    const ours = () => timed(() => ask(context, query.words));
    ours();
    // Turn about, so that neither always finds the pages the other has just read.
    if (index % 2 === 0) return { query, rawMs: raw(), oursMs: ours() };
    const oursMs = ours();
    return { query, oursMs, rawMs: raw() };
  });
}

function ask(context: SearchContext, query: string) {
  return search(context, { query, limit: 20, offset: 0, sort: 'relevance', fuzzy: 'off', passages: 3 });
}

function classFigure(frequency: SampleQuery['frequency'] | null, pairs: readonly Pair[]): Figure {
  const chosen = pairs.filter(({ query }) => frequency === null || query.frequency === frequency);
  return figure(
    `whole answer, ${frequency ?? 'all'} words`,
    chosen.map(({ oursMs }) => oursMs),
    'raw ranked query of the same index',
    chosen.map(({ rawMs }) => rawMs),
  );
}

function classTotals(pairs: readonly Pair[]): { oursP95: number; rawP95: number; ratioP95: number } {
  const ours = quantile(
    pairs.map(({ oursMs }) => oursMs),
    0.95,
  );
  const raw = quantile(
    pairs.map(({ rawMs }) => rawMs),
    0.95,
  );
  const rounded = (value: number) => Math.round(value * 100) / 100;
  return { oursP95: rounded(ours), rawP95: rounded(raw), ratioP95: rounded(ours / raw) };
}

function likeFigure(context: SearchContext, queries: readonly SampleQuery[]): Figure {
  const chosen = queries.filter((_, index) => index % Math.ceil(queries.length / SCANS) === 0);
  return figure(
    'whole answer',
    chosen.map(({ words }) => timed(() => ask(context, words))),
    'LIKE',
    chosen.map(({ words }) => timed(() => like(context.db, words))),
  );
}

/** The worst ratio stands in the name: no phrase is to be slower than `LIKE`. */
function quotedFigure(context: SearchContext): Figure {
  for (const phrase of PHRASES) ask(context, `「${phrase}」`);
  const pairs = PHRASES.map((phrase) => {
    // Twice each, the better one: what is compared is the work, not who came first.
    const best = (work: () => unknown) => Math.min(timed(work), timed(work));
    return [best(() => ask(context, `「${phrase}」`)), best(() => like(context.db, phrase))] as const;
  });
  const worst = Math.max(...pairs.map(([ours, scan]) => ours / scan));
  return figure(
    `quoted phrases with marks in them (worst ratio ${worst.toFixed(2)})`,
    pairs.map(([ours]) => ours),
    'LIKE',
    pairs.map(([, scan]) => scan),
  );
}

function oneCharacterFigure(context: SearchContext): Figure {
  const characters = ['的', '整', '改', '区', '鑫', '、'];
  const ours = characters.map((character) => timed(() => ask(context, character)));
  return figure(
    'one character',
    ours,
    'LIKE for a word that is nowhere',
    characters.map(() => timed(() => like(context.db, '鱻龘厵'))),
  );
}

function like(db: ReadConnection, words: string): void {
  db.one('SELECT count(*) FROM revision WHERE text LIKE ?', `%${words}%`);
}
