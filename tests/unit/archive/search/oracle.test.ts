import { Converter } from 'opencc-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listBulletins, readBulletin } from '../../../../main/archive/library/read.ts';
import { search } from '../../../../main/archive/search/search.ts';
import type { Bulletin } from '../../../../main/contract/bulletin.ts';
import { contextOf, temporaryLibrary } from '../../../helpers/library.ts';
import { type Random, seeded } from '../../../helpers/random.ts';
import { joined, type OracleTerm, type OracleText, oracleText, placesOf } from '../../../helpers/search-oracle.ts';

const QUERIES = process.env.XUNYUE_FULL ? 6000 : 1200;
const SEED = 20260102;

const toTraditional = Converter({ from: 'cn', to: 't' });

describe('search against brute force', () => {
  let library: ReturnType<typeof temporaryLibrary>;
  let bulletins: Searched[] = [];

  beforeAll(() => {
    library = temporaryLibrary();
    bulletins = listBulletins(library.library).map(({ id }) => searched(readBulletin(library.library, id)));
  });
  afterAll(() => library.dispose());

  it(`finds the same bulletins and the same marks for ${QUERIES} queries`, () => {
    const random = seeded(SEED);
    let withHits = 0;
    for (let round = 0; round < QUERIES; round++) {
      const terms = randomTerms(random, bulletins);
      const query = terms.map(({ words, isQuoted }) => (isQuoted ? `"${words}"` : words)).join(' ');
      const expected = expectedHits(bulletins, terms);
      const reply = search(contextOf(library.library), {
        query,
        limit: 1000,
        offset: 0,
        sort: 'relevance',
        fuzzy: 'off',
        passages: 10_000,
      });
      const found = Object.fromEntries(
        reply.hits.map((hit) => [hit.bulletin.id, joined(hit.passages.flatMap((passage) => passage.marks))]),
      );
      expect(found, `query ${JSON.stringify(query)}`).toEqual(expected);
      expect(reply.total, query).toBe(Object.keys(expected).length);
      if (reply.total > 0) withHits++;
    }
    // A suite that mostly looks for nothing would prove nothing.
    expect(withHits).toBeGreaterThan(QUERIES / 2);
  }, 120_000);
});

type Searched = { id: string; text: string; oracle: OracleText };

function searched({ id, text, blocks }: Bulletin): Searched {
  return { id, text, oracle: oracleText(text, blocks) };
}

function expectedHits(
  bulletins: readonly Searched[],
  terms: readonly OracleTerm[],
): Record<string, [number, number][]> {
  const hits: Record<string, [number, number][]> = {};
  for (const { id, oracle } of bulletins) {
    const places = terms.map((term) => placesOf(oracle, term));
    if (places.every((ranges) => ranges.length > 0)) hits[id] = joined(places.flat());
  }
  return hits;
}

function randomTerms(random: Random, bulletins: readonly Searched[]): OracleTerm[] {
  const count = random.chance(0.75) ? 1 : 2 + random.below(2);
  const { text } = random.pick(bulletins);
  return Array.from({ length: count }, () => randomTerm(random, text));
}

function randomTerm(random: Random, text: string): OracleTerm {
  const isQuoted = random.chance(0.25);
  for (;;) {
    const length = random.pick([1, 1, 2, 2, 3, 4, 4, 5, 6, 8, 12]);
    const start = random.below(text.length - length);
    const words = disguise(random, [...text.slice(start, start + length)].join('').toWellFormed());
    if (words.trim() !== '' && !isSyntax(words, isQuoted)) return { words, isQuoted };
  }
}

/** What the query language reads as its own; it has tests of its own. */
function isSyntax(words: string, isQuoted: boolean): boolean {
  if (/[\s"“”＂「」『』]/.test(words)) return true;
  return !isQuoted && /[()（）|｜]|^[-－]|^(?:或|且|非|OR|AND|NOT)$|^[<>＜＞≤≥]|\.\.|．．|[:：]/.test(words);
}

/** What people do to words they look for: another script, another width, a wrong character. */
function disguise(random: Random, words: string): string {
  if (random.chance(0.1)) return toTraditional(words);
  if (random.chance(0.1)) return toFullWidth(words);
  if (random.chance(0.08)) return words.toUpperCase();
  if (random.chance(0.08)) return `${words.slice(0, -1)}${random.pick([...'的一是在整改x9%、》。'])}`;
  return words;
}

function toFullWidth(words: string): string {
  return words.replace(/[!-~]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
}
