import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indexInto } from '../../../../main/archive/handlers/library/library-handlers.ts';
import { importFiles } from '../../../../main/archive/library/import-files.ts';
import { listBulletins, readBulletin } from '../../../../main/archive/library/read.ts';
import { search } from '../../../../main/archive/search/search.ts';
import type { Bulletin } from '../../../../main/contract/bulletin.ts';
import { bundledTexts } from '../../../helpers/bundled-texts.ts';
import { contextOf, temporaryLibrary } from '../../../helpers/library.ts';
import { type Random, seeded } from '../../../helpers/random.ts';
import {
  isNothing,
  joined,
  type OracleTerm,
  type OracleText,
  oracleText,
  placesOf,
} from '../../../helpers/search-oracle.ts';

const QUERIES = process.env.XUNYUE_FULL ? 5400 : 300;
const HOSTILE_TEXTS = process.env.XUNYUE_FULL ? 240 : 60;
const SEED = 20260103;

const toTraditional = Converter({ from: 'cn', to: 't' });

describe('search against brute force', () => {
  let library: ReturnType<typeof temporaryLibrary>;
  let bulletins: Searched[] = [];

  beforeAll(async () => {
    library = temporaryLibrary();
    await importHostile(library, seeded(SEED + 1));
    bulletins = listBulletins(library.library).map(({ id }) => searched(readBulletin(library.library, id)));
  });
  afterAll(() => library.dispose());

  it(`finds the same bulletins and the same marks for ${QUERIES} queries`, () => {
    const random = seeded(SEED);
    let withHits = 0;
    for (let round = 0; round < QUERIES; round++) {
      const terms = randomTerms(random, bulletins);
      const query = terms.map(({ words, isQuoted }) => (isQuoted ? `"${words}"` : words)).join(' ');
      if (compare(query, terms) > 0) withHits++;
    }
    // A suite that mostly looks for nothing would prove nothing.
    expect(withHits).toBeGreaterThan(QUERIES / 2);
  }, 900_000);

  it(`finds quoted phrases with marks in them, ${QUERIES} of them`, () => {
    const random = seeded(SEED + 2);
    let withHits = 0;
    for (let round = 0; round < QUERIES; round++) {
      const words = phraseAroundMark(random, random.pick(bulletins).text);
      if (compare(`「${words}」`, [{ words, isQuoted: true }]) > 0) withHits++;
    }
    expect(withHits).toBeGreaterThan(QUERIES / 2);
  }, 900_000);

  it(`finds phrases that begin or end beside the end of a clause, ${QUERIES} of them`, () => {
    const random = seeded(SEED + 3);
    let withHits = 0;
    for (let round = 0; round < QUERIES; round++) {
      const term = { words: phraseAtClauseEnd(random, random.pick(bulletins).text), isQuoted: random.chance(0.5) };
      if (compare(term.isQuoted ? `「${term.words}」` : term.words, [term]) > 0) withHits++;
    }
    expect(withHits).toBeGreaterThan(QUERIES / 2);
  }, 900_000);

  /** Gives the number of bulletins found. */
  function compare(query: string, terms: readonly OracleTerm[]): number {
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
    return reply.total;
  }
});

/** Characters that trip up tokenizers: zero-width, combining, private, lone halves of nothing, marks of every kind. */
const HOSTILE = [
  ...'整改落实责任区委常委会一二三百千万亿的了在是',
  ...'責任區發後裏臺灣體國',
  ...'“”‘’"「」『』《》〈〉、·•。，,.;；：:!！?？()（）【】〔〕—…～~',
  ...'0123456789０１２％%.+-*/\\|<>=&#@^_`{}[]$',
  ...'abcXYZＡｂéßİΣ',
  ...' \t\u00a0\u3000\u200b\u200d\ufeff\u00ad\u0301\ufe0f\u2028',
  '\n',
  '\n\n',
  '\ue000',
  '\ufffd',
  '𠮷',
  '𠀀',
  '😀',
  '①',
  '㈠',
  '⼀',
];

/** Imports texts made of such characters, between words of the bundled ones. */
async function importHostile(library: ReturnType<typeof temporaryLibrary>, random: Random): Promise<void> {
  const folder = join(library.dataDir, 'hostile');
  mkdirSync(folder);
  const sound = bundledTexts().map(({ decoded }) => decoded);
  for (let number = 0; number < HOSTILE_TEXTS; number++) {
    const pieces = Array.from({ length: 60 + random.below(200) }, () => {
      if (random.chance(0.75)) return random.pick(HOSTILE);
      const text = random.pick(sound);
      const start = random.below(text.length - 12);
      return text.slice(start, start + 1 + random.below(12));
    });
    writeFileSync(join(folder, `${number}.txt`), pieces.join('').toWellFormed());
  }
  const db = library.writing;
  if (!db) throw new Error('not writable');
  const options = { dryRun: false, as: 'new' as const, now: () => new Date(), index: indexInto(db) };
  const reply = await importFiles(db, [folder], options, () => undefined);
  expect(reply.failed).toEqual([]);
}

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
    const term = { words, isQuoted };
    if (!isNothing(term) && !isSyntax(words, isQuoted)) return term;
  }
}

const MARKS = /["'“”‘’《》〈〉、·〔〕【】]/g;

/** Words before and behind a mark; now and then with another mark instead, or up to the mark that follows. */
function phraseAroundMark(random: Random, text: string): string {
  const marks = [...text.matchAll(MARKS)].map(({ index }) => index);
  for (;;) {
    const at = random.below(marks.length);
    const mark = marks[at] ?? 0;
    const isWhole = random.chance(0.4);
    const start = isWhole ? mark : Math.max(0, mark - random.below(6));
    const end = isWhole ? (marks[at + 1] ?? mark) + 1 : mark + 1 + random.below(6);
    const whole = text.slice(start, end).toWellFormed();
    const words = random.chance(0.15) ? whole.replace(MARKS, () => random.pick([...'“”、《》'])) : whole;
    if (words.length > 1 && words.length < 24 && !/[\s「」『』]/.test(words)) return words;
  }
}

const CLAUSE_ENDS = /[，,。；;]/g;

/** Words that begin with the end of a clause, or end with it, or one or two characters behind it. */
function phraseAtClauseEnd(random: Random, text: string): string {
  const ends = [...text.matchAll(CLAUSE_ENDS)].map(({ index }) => index);
  for (;;) {
    const at = random.pick(ends);
    const isFirst = random.chance(0.4);
    const start = isFirst ? at : Math.max(0, at - random.below(5));
    const end = at + 1 + random.below(isFirst ? 6 : 3);
    const words = disguise(random, text.slice(start, end).toWellFormed());
    if (words.trim() !== '' && !isSyntax(words, false)) return words;
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
