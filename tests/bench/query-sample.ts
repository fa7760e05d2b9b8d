import type { ReadConnection } from '../../main/archive/database/driver.ts';
import { currentText } from '../../main/archive/library/read.ts';
import { termOf } from '../../main/archive/search/term.ts';
import { phraseTokens } from '../../main/archive/search/tokens.ts';
import { type Random, seeded } from '../helpers/random.ts';

/** How many bulletins have the words: fewer than 20, up to 1,000, more. */
export type FrequencyClass = 'rare' | 'medium' | 'frequent';
export type SampleQuery = { words: string; match: string; bulletins: number; frequency: FrequencyClass };

/** Queries drawn from the texts, two to eight characters, as many of each class as there are to be had. */
export function sampleQueries(db: ReadConnection, each: number, seed = 7): SampleQuery[] {
  const random = seeded(seed);
  const count = db.one<{ count: number }>('SELECT count(*) AS count FROM bulletin')?.count ?? 0;
  const found = new Map<FrequencyClass, Map<string, SampleQuery>>(
    (['rare', 'medium', 'frequent'] as const).map((frequency) => [frequency, new Map()]),
  );
  for (let tries = 0; tries < each * 60 && [...found.values()].some((queries) => queries.size < each); tries++) {
    const query = draw(db, random, count);
    const queries = query && found.get(query.frequency);
    if (query && queries && queries.size < each) queries.set(query.words, query);
  }
  return [...found.values()].flatMap((queries) => [...queries.values()]);
}

function draw(db: ReadConnection, random: Random, count: number): SampleQuery | null {
  const text = currentText(db, 1 + random.below(count))?.text ?? '';
  const length = 2 + random.below(7);
  const start = random.below(Math.max(1, text.length - length));
  const words = text.slice(start, start + length);
  if (!/^[\p{Script=Han}\d.%]+$/u.test(words)) return null;
  const term = termOf(words, 'loose');
  if (!term) return null;
  const match = `"${phraseTokens(term.kept).join(' ')}"`;
  const bulletins =
    db.one<{ count: number }>('SELECT count(*) AS count FROM bigram WHERE bigram MATCH ?', match)?.count ?? 0;
  return { words, match, bulletins, frequency: frequencyOf(bulletins) };
}

function frequencyOf(bulletins: number): FrequencyClass {
  if (bulletins < 20) return 'rare';
  return bulletins <= 1000 ? 'medium' : 'frequent';
}
