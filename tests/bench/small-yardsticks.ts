import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { currentText } from '../../main/archive/library/read.ts';
import type { SearchContext } from '../../main/archive/search/hit-list.ts';
import { search } from '../../main/archive/search/search.ts';
import { type Figure, figure } from './figures.ts';
import type { SampleQuery } from './query-sample.ts';
import { timed } from './timed.ts';

/** Neither is made for whole libraries: MiniSearch takes 200 MB for 500 bulletins, Fuse.js a third of a second a query. */
const BULLETINS = 500;
const QUERIES = 8;

/** MiniSearch over bigrams and Fuse.js over full text, on 500 bulletins; ours on the whole library beside them. */
export function smallYardsticks(context: SearchContext, queries: readonly SampleQuery[]): Figure[] {
  const texts = Array.from({ length: BULLETINS }, (_, index) => ({
    id: index + 1,
    text: currentText(context.db, index + 1)?.text ?? '',
  }));
  const mini = new MiniSearch({ fields: ['text'], tokenize: bigrams });
  mini.addAll(texts);
  const fuse = new Fuse(texts, { keys: ['text'], ignoreLocation: true, threshold: 0.2 });
  const chosen = queries.filter(({ frequency }) => frequency === 'medium').slice(0, QUERIES);
  const time = (work: (words: string) => unknown) => chosen.map(({ words }) => timed(() => work(words)));
  const ours = time((query) =>
    search(context, { query, limit: 20, offset: 0, sort: 'relevance', fuzzy: 'off', passages: 3 }),
  );
  return [
    figure(
      'whole answer on all bulletins',
      ours,
      `MiniSearch, bigrams, on ${BULLETINS}`,
      time((words) => mini.search(words, { combineWith: 'AND' })),
    ),
    figure(
      'whole answer on all bulletins',
      ours,
      `Fuse.js, full text, on ${BULLETINS}`,
      time((words) => fuse.search(words)),
    ),
  ];
}

function bigrams(text: string): string[] {
  const points = [...text.replace(/\s+/g, '')];
  return points.slice(1).map((point, index) => (points[index] ?? '') + point);
}
