import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decidedBy } from '../../../../main/archive/handlers/ledger/ledger-corrections.ts';
import type { Ledger } from '../../../../main/archive/ledger/ledger-of.ts';
import { Ledgers } from '../../../../main/archive/ledger/ledgers.ts';
import { type ClaimSelection, selectClaims } from '../../../../main/archive/ledger/select-claims.ts';
import { type MeasureSelection, selectMeasures, type TextOf } from '../../../../main/archive/ledger/select-measures.ts';
import { fold } from '../../../../main/archive/text/folding.ts';
import type { Claim, Measure, RowOrder } from '../../../../main/contract/ledger.ts';
import { bundledTexts } from '../../../helpers/bundled-texts.ts';
import { shippedLexicon } from '../../../helpers/ledger/found.ts';
import { ledgerOfArchive } from '../../../helpers/ledger-archive.ts';
import { type PersonalArchive, personalArchive, putBulletin } from '../../../helpers/personal-archive.ts';
import { type Random, seeded } from '../../../helpers/random.ts';

const QUESTIONS = process.env.XUNYUE_FULL ? 400 : 100;
const ORDERS: readonly RowOrder[] = ['text', 'value', 'rising', 'subject'];

describe('rows of a whole library', () => {
  let archive: PersonalArchive;
  let ledgers: Ledgers;
  let decided: string[] = [];

  beforeAll(async () => {
    archive = personalArchive();
    archive.handlers['people.introduce']({ name: '李明', unit: '审计一组' });
    const pieces = bundledTexts().flatMap(({ decoded }) => piecesOf(decoded));
    for (const [index, text] of pieces.entries()) {
      putBulletin(archive.library, { id: `made-${index}`, shortTitle: `第${index}份`, text });
    }
    ledgers = new Ledgers(archive.library, shippedLexicon, decidedBy(archive.context, shippedLexicon));
    ledgers.prepare(archive.library, 1000);
    decided = ids(({ claims, measures }) => claims.length > 4 && measures.length > 1).slice(1, 3);
    for (const bulletin of decided) await decideAbout(bulletin);
  });
  afterAll(() => archive.remove());

  /** Every act that changes what a row is sorted or found by, or how many there are. */
  async function decideAbout(bulletin: string): Promise<void> {
    const acts = ledgerOfArchive(archive);
    const { claims, measures } = ledgers.of(bulletin);
    const [first, second, third] = claims;
    if (!first || !second || !third || !measures[0]) throw new Error(`${bulletin} has too few rows`);
    const about = { table: 'claims', bulletin, note: '' } as const;
    const changes = { subject: '阿尔法项目', value: 12_345, unit: '元' };
    await acts['ledger.correct']({ correction: { act: 'edit', ...about, row: first.id, changes } });
    await acts['ledger.correct']({ correction: { act: 'dismiss', ...about, row: second.id } });
    await acts['ledger.correct']({
      correction: { act: 'edit', ...about, row: third.id, changes: { value: null } },
    });
    const measure = { ...about, table: 'measures', row: measures[0].id } as const;
    const problem = { problem: '阿尔法项目推进不够', states: ['已完成'] };
    await acts['ledger.correct']({ correction: { act: 'edit', ...measure, changes: problem } });
  }

  const every = () => ledgers.numbers().map((number) => ledgers.byNumber(number));
  const ids = (holds: (ledger: Ledger) => boolean) =>
    every().flatMap((ledger) => (holds(ledger) && ledger.claims[0] ? [ledger.claims[0].bulletin] : []));
  const texts = new Map<string, string>();
  const textOf = ({ bulletin }: Measure): string => {
    const text = texts.get(bulletin) ?? ledgers.revision(ledgers.numberOf(bulletin))?.source.text ?? '';
    texts.set(bulletin, text);
    return text;
  };
  const allClaims = () => every().flatMap(({ claims }) => claims);
  const allMeasures = () => every().flatMap(({ measures }) => measures);

  it('are those that going through every ledger chooses, in the same order and pages: claims', () => {
    const all = allClaims();
    expect(all.length).toBeGreaterThan(300);
    const random = seeded(11);
    let chosen = 0;
    for (let turn = 0; turn < QUESTIONS; turn++) {
      const asked = claimsAsked(random, all);
      const answer = ledgers.claims(asked);
      expect(answer, JSON.stringify(asked)).toEqual(goneThrough(all, asked));
      expect(selectClaims(all, asked), JSON.stringify(asked)).toEqual(answer);
      chosen += answer.claims.length;
    }
    expect(chosen).toBeGreaterThan(QUESTIONS);
  });

  it('are those that going through every ledger chooses, in the same order and pages: measures', () => {
    const all = allMeasures();
    expect(all.length).toBeGreaterThan(100);
    const random = seeded(12);
    let chosen = 0;
    for (let turn = 0; turn < QUESTIONS; turn++) {
      const asked = measuresAsked(random, all, textOf);
      const answer = ledgers.measures(asked);
      expect(answer, JSON.stringify(asked)).toEqual(measuresGoneThrough(all, asked, textOf));
      if (asked.sort === 'text')
        expect(selectMeasures(all, asked, textOf), JSON.stringify(asked)).toEqual(answer.measures);
      chosen += answer.measures.length;
    }
    expect(chosen).toBeGreaterThan(QUESTIONS);
  });

  it('are the decided ones, with what was decided', () => {
    const found = ledgers.claims({ query: '阿尔法', sort: 'value', limit: 10, offset: 0 });
    expect(found.claims.map(({ value, bulletin }) => [value, bulletin])).toEqual([
      [12_345, decided[0]],
      [12_345, decided[1]],
    ]);
  });

  it('are all there before the ledgers are kept, after some are, and after a text has changed', () => {
    const asked = { sort: 'subject', limit: 10_000, offset: 0 } as const;
    const before = ledgers.claims(asked);
    archive.library.run('DELETE FROM ledger WHERE bulletin % 2 = 0');
    expect(ledgers.claims(asked)).toEqual(before);
    archive.library.run(`UPDATE ledger SET extractor = 'older'`);
    expect(ledgers.claims(asked)).toEqual(before);
    ledgers.prepare(archive.library, 5);
    expect(ledgers.claims(asked)).toEqual(before);
    ledgers.prepare(archive.library, 1000);
    expect(ledgers.claims(asked)).toEqual(before);
    putBulletin(archive.library, { id: 'made-2', shortTitle: '', text: '通报\n完成改造76543台。' });
    const changed = ledgers.claims({ sort: 'text', query: '76543', limit: 10, offset: 0 });
    expect(changed.claims.map(({ bulletin }) => bulletin)).toEqual(['made-2']);
    expect(ledgers.claims(asked)).toEqual(goneThrough(allClaims(), asked));
  });
});

/** A text in pieces of some thousand characters, so that a small library has many bulletins. */
function piecesOf(text: string): string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const pieces: string[] = [];
  for (let at = 0; at < lines.length; at += 25) pieces.push(['通报', ...lines.slice(at, at + 25)].join('\n'));
  return pieces;
}

function claimsAsked(random: Random, all: readonly Claim[]): ClaimSelection {
  const { quote, subject, section, unit, kind } = random.pick(all);
  const words = random.pick([quote, subject, section[0]?.title ?? '', `${quote}\n`, 'ＡＢ', '阿爾法', '不会有的词']);
  return {
    ...(random.chance(0.4) && { query: cut(random, words) }),
    ...(random.chance(0.3) && { section: cut(random, section.at(-1)?.title ?? '整改') }),
    ...(random.chance(0.3) && { unit }),
    ...(random.chance(0.2) && { kind }),
    ...page(random, all.length),
  };
}

function measuresAsked(random: Random, all: readonly Measure[], textOf: TextOf): MeasureSelection {
  const measure = random.pick(all);
  const { problem, section, documents, states } = measure;
  const own = textOf(measure).slice(measure.start, measure.end);
  const words = random.pick([own, problem ?? '阿尔法', section[0]?.title ?? '', documents[0]?.title ?? '制度']);
  return {
    ...(random.chance(0.4) && { query: cut(random, words) }),
    ...(random.chance(0.3) && { section: cut(random, section.at(-1)?.title ?? '整改') }),
    ...(random.chance(0.3) && { state: states[0] ?? '已完成' }),
    ...page(random, all.length),
  };
}

function page(random: Random, rows: number) {
  const limit = 1 + random.below(random.pick([3, 50, 2 * rows]));
  return { sort: random.pick(ORDERS), limit, offset: random.pick([0, random.below(20), random.below(rows + 10)]) };
}

function cut(random: Random, words: string): string {
  const start = random.below(Math.max(1, words.length - 2));
  return words.slice(start, start + 1 + random.below(4));
}

/** The yardstick: every row is looked at, and all that are chosen are sorted. */
function goneThrough(all: readonly Claim[], { sort, limit, offset, ...filter }: ClaimSelection) {
  const headings = ({ section }: Claim) => section.map(({ label, title }) => `${label ?? ''}${title}`).join('\n');
  const has = (said: string, words: string | undefined) => fold(said).includes(fold((words ?? '').trim()));
  const chosen = all.filter(
    (claim) =>
      (filter.unit === undefined || claim.unit === filter.unit) &&
      (filter.kind === undefined || claim.kind === filter.kind) &&
      has(headings(claim), filter.section) &&
      [claim.quote, claim.subject, headings(claim)].some((said) => has(said, filter.query)),
  );
  const claims = inOrder(
    chosen,
    sort,
    ({ value }) => value,
    ({ subject }) => subject,
  );
  return { total: chosen.length, claims: claims.slice(offset, offset + limit) };
}

function measuresGoneThrough(
  all: readonly Measure[],
  { sort, limit, offset, ...filter }: MeasureSelection,
  textOf: TextOf,
) {
  const has = (said: readonly string[], words: string | undefined) =>
    fold(said.join('\n')).includes(fold((words ?? '').trim()));
  const titles = ({ section }: Measure) => section.map(({ title }) => title);
  const chosen = all.filter(
    (measure) =>
      (filter.state === undefined || measure.states.includes(filter.state)) &&
      has(
        measure.section.map(({ label, title }) => `${label ?? ''}${title}`),
        filter.section,
      ) &&
      has(
        [
          textOf(measure).slice(measure.start, measure.end),
          measure.problem ?? '',
          ...titles(measure),
          ...measure.documents.map(({ title }) => title),
        ],
        filter.query,
      ),
  );
  const measures = inOrder(
    chosen,
    sort,
    ({ claims }) => claims.length,
    ({ problem }) => problem ?? '',
  );
  return { total: chosen.length, measures: measures.slice(offset, offset + limit) };
}

function inOrder<Row>(
  rows: readonly Row[],
  sort: RowOrder,
  amountOf: (row: Row) => number | null,
  termOf: (row: Row) => string,
): Row[] {
  if (sort === 'text') return [...rows];
  if (sort === 'subject') return rows.toSorted((a, b) => termOf(a).localeCompare(termOf(b), 'zh-CN'));
  return rows.toSorted((a, b) => {
    const [x, y] = [amountOf(a), amountOf(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return sort === 'value' ? y - x : x - y;
  });
}
