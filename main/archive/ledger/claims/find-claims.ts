import type { Block } from '../../../contract/bulletin.ts';
import type { Claim } from '../../../contract/ledger.ts';
import { enumerationOf } from '../../text/items.ts';
import { sectionOf } from '../../text/outline.ts';
import type { Figure } from '../figures/figure.ts';
import { findFigures } from '../figures/find-figures.ts';
import { ledgerId } from '../ledger-id.ts';
import type { LedgerSource } from '../ledger-source.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { bodiesIn, bodyNamed, ownBody } from './body-named.ts';
import { type Calendar, periodAt, timesIn } from './period.ts';
import { findRanksAndScopes, type RankOrScope } from './ranks-and-scopes.ts';
import { sentenceStart } from './sentence.ts';
import { subjectsOf } from './subjects.ts';

/** Contact lines, sources and what a page printed twice state nothing. */
const CONTACT = /^(?:联系电话|电话|传真|电子邮箱|电子邮件|邮箱|通讯地址|通信地址|邮政编码|邮编|地址|网址|来源)\s*[:：]/;

type Stated = {
  start: number;
  end: number;
  unit: string;
  figure?: Figure;
  rank?: RankOrScope;
  change?: Figure['change'];
};

/** Every claim of a text in order: figures, ranks and scopes with subject, period, section. Pure. */
export function findClaims(source: LedgerSource, lexicon: Lexicon): Claim[] {
  const ranks = findRanksAndScopes(source.folded, lexicon);
  const figures = findFigures(source.text, source.folded, lexicon);
  const stated = together(figures, ranks);
  const own = ownBody(source.folded);
  const claims: Claim[] = [];
  let at = 0;
  for (const block of source.blocks) {
    while ((stated[at]?.end ?? Number.POSITIVE_INFINITY) <= block.start) at++;
    const inside: Stated[] = [];
    for (let next = stated[at]; next !== undefined && next.start < block.end; next = stated[at]) {
      inside.push(next);
      at++;
    }
    if (inside.length > 0 && statesSomething(block, source))
      claims.push(...claimsOf({ ...source, own }, block, inside, lexicon));
  }
  return claims;
}

function statesSomething({ kind, start, end }: Block, { folded }: LedgerSource): boolean {
  return kind !== 'apparatus' && kind !== 'repeated' && kind !== 'title' && !CONTACT.test(folded.slice(start, end));
}

/** Figures and ranks in order of the text; where two overlap (前20位), the rank it is. */
function together(figures: readonly Figure[], ranks: readonly RankOrScope[]): Stated[] {
  const stated: Stated[] = ranks.map((rank) => ({
    start: rank.start,
    end: rank.end,
    unit: rank.unit,
    rank,
    ...(rank.change !== undefined && { change: rank.change }),
  }));
  let at = 0;
  for (const figure of figures) {
    while ((ranks[at]?.end ?? Number.POSITIVE_INFINITY) <= figure.start) at++;
    const rank = ranks[at];
    if (rank && rank.start < figure.end) continue;
    stated.push({ start: figure.start, end: figure.end, unit: figure.unit, figure, change: figure.change });
  }
  return stated.sort((a, b) => a.start - b.start);
}

function claimsOf(
  source: LedgerSource & { own: string | null },
  block: Block,
  stated: readonly Stated[],
  lexicon: Lexicon,
): Claim[] {
  const { text, folded, blocks } = source;
  const section = sectionOf(block, blocks, text);
  const calendar: Calendar = { year: source.year, headingYear: yearOfHeadings(section.map(({ title }) => title)) };
  const subjects = subjectsOf(source, stated, block, lexicon);
  const items = enumerationOf(text, block);
  const times = timesIn(folded, block.start, block.end);
  const bodies = bodiesIn(folded, block.start, block.end);
  return stated.map((one, index) => {
    const { start, end } = one;
    const kind = kindOf(one);
    const subject = subjects[index] ?? '';
    const item = items.findLast((entry) => entry.start <= start)?.label;
    const period = periodAt(folded, start, block.start, times, calendar);
    const body = bodyNamed(bodies, start, sentenceStart(folded, start, block.start), source.own);
    return {
      id: ledgerId(source.sha256, start, end, kind),
      bulletin: source.bulletin,
      kind,
      start,
      end,
      quote: text.slice(start, end),
      subject,
      ...stating(one, text),
      ...(period !== undefined && { period }),
      ...(body !== null && { body }),
      section,
      ...(item !== undefined && { item }),
      paragraph: block.paragraph,
    };
  });
}

function kindOf({ rank }: Stated): Claim['kind'] {
  return rank === undefined || rank.unit === '%' ? 'figure' : rank.unit;
}

function stating(
  { start, end, unit, figure, rank }: Stated,
  text: string,
): Pick<Claim, 'value' | 'valueTo' | 'unit' | 'printed' | 'qualifiers' | 'change'> {
  if (figure === undefined) {
    const value = rank?.value ?? null;
    return {
      value: value === null ? null : Number(value),
      unit,
      printed: text.slice(start, end),
      qualifiers: rank?.qualifiers ?? [],
      ...(rank?.change !== undefined && { change: rank.change }),
    };
  }
  return {
    value: Number(figure.value),
    ...(figure.valueTo !== undefined && { valueTo: Number(figure.valueTo) }),
    unit,
    printed: text.slice(figure.numberStart, figure.numberEnd),
    qualifiers: figure.qualifiers,
    ...(figure.change !== null && { change: figure.change }),
  };
}

/** The year that the nearest heading with one names: 一、2022年工作回顾. */
function yearOfHeadings(titles: readonly string[]): number | null {
  const year = titles
    .toReversed()
    .map((title) => /((?:19|20)\d{2})年/.exec(title)?.[1])
    .find((found) => found !== undefined);
  return year === undefined ? null : Number(year);
}
