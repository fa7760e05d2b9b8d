import type { Check, CheckPlace, Claim } from '../../../contract/ledger.ts';
import type { Ledger } from '../ledger-of.ts';
import type { LedgerSource } from '../ledger-source.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';

/** One bulletin with what was found in it. */
export type Examined = { source: LedgerSource; ledger: Ledger; title: string; lexicon: Lexicon };

/** What a rule finds; id and bulletin are added by whoever runs it. */
export type Finding = Omit<Check, 'id' | 'rule'>;

/** A declared rule: its name, what it says in words, and how it is applied within one bulletin. */
export type Rule = { name: string; summary: string; within: (examined: Examined) => Finding[] };

/** A finding that rests on claims of one bulletin and perhaps on other places in it. */
export function finding(
  outcome: Check['outcome'],
  formula: string,
  claims: readonly Claim[],
  explanation: string,
  more: { places?: readonly CheckPlace[]; reason?: Check['reason'] } = {},
): Finding {
  const places = claims.map(({ bulletin, start, end }) => ({ bulletin, start, end }));
  return {
    outcome,
    formula,
    claims: claims.map(({ id }) => id),
    places: [...places, ...(more.places ?? [])],
    explanation,
    ...(more.reason !== undefined && { reason: more.reason }),
  };
}

/** Claims of each sentence that holds at least two, in order. */
export function claimsBySentence({ source, ledger }: Examined): Claim[][] {
  const groups: Claim[][] = [];
  let last: Claim | undefined;
  for (const claim of ledger.claims) {
    const isSame = last !== undefined && !/[。！？!?\n]/.test(source.text.slice(last.end, claim.start));
    const group = groups.at(-1);
    if (isSame && group) group.push(claim);
    else groups.push([claim]);
    last = claim;
  }
  return groups.filter((group) => group.length > 1);
}

/** A figure that says how much there is, exactly: not by how much it grew, no range, no rank. */
export function isExactLevel(claim: Claim): claim is Claim & { value: number } {
  return claim.kind === 'figure' && claim.value !== null && claim.change === undefined && claim.valueTo === undefined;
}

/** Words that make a figure vague: 超过, 余, 近, 以上. */
export function isVague({ qualifiers, value }: Claim): boolean {
  return value === null || qualifiers.some((word) => VAGUE.test(word));
}

const VAGUE =
  /^(?:超过|突破|逾|超|近|接近|将近|约|大约|不到|不足|低于|高于|少于|多于|至少|最多|不少于|不低于|不高于|不超过|以上|以下|左右|以内|上下|之多|多|余|过)$/;

/** Whether a figure is expected and not yet counted: 预计, 力争, 计划. */
export function isEstimate({ qualifiers }: Claim): boolean {
  return qualifiers.some((word) => /预计|预期|力争|确保|计划|争取|估计|初步核算|快报/.test(word));
}

/**
 * A number as it is shown in a formula: without noise, with its unit, and in 万 or 亿 where it then is a short one, as the
 * texts print it: 302万平方米, 2853.58亿元, but 12345户.
 */
export function shown(value: number, unit = ''): string {
  const scale = unit === '' || unit === '%' ? undefined : SCALES.find(({ size }) => isShortIn(value, size));
  if (!scale) return `${plain(value)}${unit}`;
  return `${plain(value / scale.size)}${scale.word}${unit}`;
}

const SCALES = [
  { size: 100_000_000, word: '亿' },
  { size: 10_000, word: '万' },
] as const;

/** Decimals that a number in 万 or 亿 may have; with more, the plain number is easier to read. */
const MOST_DECIMALS = 2;

function isShortIn(value: number, size: number): boolean {
  if (Math.abs(value) < size) return false;
  return (String(plain(value / size)).split('.')[1]?.length ?? 0) <= MOST_DECIMALS;
}

/** Without the noise of binary fractions. */
function plain(value: number): number {
  return Number(value.toPrecision(12));
}
