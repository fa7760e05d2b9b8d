import type { Claim } from '../../../contract/ledger.ts';
import { type Examined, type Finding, finding, isExactLevel, isVague, type Rule } from './rule.ts';

/** 《A》《B》等3项制度, A、B、C三家: a list that runs into its number. */
const LONGEST_LIST = 160;
const LARGEST_NUMBER = 30;
const LIST_UNITS = new Set([
  '个',
  '项',
  '家',
  '件',
  '条',
  '种',
  '类',
  '人',
  '所',
  '座',
  '处',
  '户',
  '部',
  '幢',
  '栋',
  '方面',
  '大',
]);
/** Words in front of the first item that belong to the sentence, not to the list. */
const CLEAN_ITEM = /^[\p{Script=Han}A-Za-z0-9“”"《》()（）·—-]{2,12}$/u;
/** Two names before Arabic digits are too often something else; 两个 and 三家 behind them count them. */
const SHORTEST_PLAIN_LIST = 3;
const PLAIN_ITEM = /^(?!.*(?:的|了|等))[\p{Script=Han}A-Za-z0-9“”"《》()（）·—-]{2,10}$/u;
const AND = /^(?:以及|和|及|与)/;
const DOCUMENT_NOUN = /^(?:项|个|部|份|件|条)?(?:配套)?(?:政策|制度|文件|办法|意见|方案|规定|规章|法规|条例|清单|细则)/;

/** The names in a list against the number behind it. 等 and 包括 make a list partial. */
export const statedList: Rule = {
  name: 'stated-list',
  summary: '列举的名称数 = 其后所称数量；有“等”“包括”时只是一部分',
  within: (examined) =>
    examined.ledger.claims.flatMap((claim) => listBefore(examined, claim) ?? documentsBehind(examined, claim) ?? []),
};

function listBefore({ source, ledger }: Examined, claim: Claim): Finding | null {
  if (!isCountable(claim)) return null;
  const previous = ledger.claims[ledger.claims.indexOf(claim) - 1];
  const from = Math.max(0, claim.start - LONGEST_LIST, previous?.end ?? 0);
  const before = source.text.slice(from, claim.start);
  const sentence = before.slice(before.search(/[^。；;！？\n：:]*$/));
  const isOpen = /等$/.test(sentence);
  const words = isOpen ? sentence.slice(0, -1) : sentence;
  const list = titlesAtEnd(words) ?? quotedAtEnd(words) ?? namesAtEnd(words);
  if (list === null || list.items.length < 2) return null;
  return judged(source.bulletin, claim, list, claim.start - (isOpen ? 1 : 0), isOpen);
}

/** 出台3项制度：《A》《B》. */
function documentsBehind({ source }: Examined, claim: Claim): Finding | null {
  if (!isCountable(claim)) return null;
  const behind = source.text.slice(claim.end, claim.end + 200);
  const noun = /^[\p{Script=Han}]{2,10}[：:（(]?(?:即|分别是|分别为)?(?=《)/u.exec(behind)?.[0];
  if (noun === undefined || !DOCUMENT_NOUN.test(noun)) return null;
  const titles = /^(?:《[^《》\n]+》(?:[、和及与]|以及)?)+/.exec(behind.slice(noun.length))?.[0] ?? '';
  const items = titles.match(/《[^《》]+》/g) ?? [];
  const isOpen = behind.slice(noun.length + titles.length).startsWith('等');
  if (items.length < 2) return null;
  const end = claim.end + noun.length + titles.length;
  return judged(source.bulletin, claim, { items, length: titles.length, isCertain: true }, end, isOpen);
}

function isCountable(claim: Claim): claim is Claim & { value: number } {
  return (
    isExactLevel(claim) &&
    !isVague(claim) &&
    LIST_UNITS.has(claim.unit) &&
    claim.value >= 2 &&
    claim.value <= LARGEST_NUMBER
  );
}

/**
 * `isCertain`: the items are told apart by marks of their own. Otherwise 和 may stand between two of them or within one, and
 * a number far from theirs counts something else.
 */
type List = { items: readonly string[]; length: number; isCertain: boolean };

function judged(
  bulletin: string,
  claim: Claim & { value: number },
  list: List,
  end: number,
  isOpen: boolean,
): Finding | null {
  const { items } = list;
  const places = [{ bulletin, start: end - list.length, end }];
  const least = list.isCertain ? items.length : withoutAnd(items);
  if (least <= claim.value && claim.value <= items.length) {
    return finding(
      'agrees',
      `${items.length} = ${claim.value}`,
      [claim],
      `列举${items.length}个，与“${claim.printed}”相符。`,
      { places },
    );
  }
  if (isOpen && items.length < claim.value) return null;
  if (!list.isCertain && !isNear(items, claim)) return null;
  return finding(
    'conflicts',
    `${items.length} ≠ ${claim.value}`,
    [claim],
    `列举${items.length}个，原文称“${claim.printed}”。`,
    { places },
  );
}

/** The number of items when 和 stands within the last one: 三江源生态和高原农牧业重点实验室. */
function withoutAnd(items: readonly string[]): number {
  return items.filter((item) => !AND.test(item)).length;
}

/** Plain names without a word around them, one more or fewer than the number says. */
function isNear(items: readonly string[], { value, printed }: Claim & { value: number }): boolean {
  const isPlain = items.slice(1).every((item) => PLAIN_ITEM.test(item.replace(AND, '')));
  if (items.length < SHORTEST_PLAIN_LIST && /\d/.test(printed)) return false;
  return isPlain && (value === items.length + 1 || value === withoutAnd(items) - 1);
}

function titlesAtEnd(words: string): List | null {
  const list = /(?:《[^《》\n]+》(?:[、和及与]|以及)?){2,}$/.exec(words)?.[0];
  if (list === undefined || /[、和及与]$/.test(list)) return null;
  return { items: list.match(/《[^《》]+》/g) ?? [], length: list.length, isCertain: true };
}

/** “甲”“乙”“丙”, or one pair of quotation marks around a list: “甲、乙、丙”. */
function quotedAtEnd(words: string): List | null {
  const several = /(?:“[^“”\n]+”[、和及与]?){2,}$/.exec(words)?.[0];
  if (several !== undefined && !/[、和及与]$/.test(several)) {
    return { items: several.match(/“[^“”]+”/g) ?? [], length: several.length, isCertain: true };
  }
  const one = /“([^“”\n]+、[^“”\n]+)”$/.exec(words);
  if (!one?.[1]) return null;
  return { items: split(one[1]), length: one[0].length, isCertain: false };
}

/** 江苏苏州、浙江嘉兴和安徽合肥: names joined by 、 up to the last comma. */
function namesAtEnd(words: string): List | null {
  const clause = words.slice(words.search(/[^，,]*$/));
  // 昆玉铁路和6个机场: the number is an item itself.
  if (/[、和及与]$/.test(clause)) return null;
  // 景区2个、民宿3个: what begins with 、 goes on from another count, and lists nothing.
  if (/^[、和及与]/.test(clause)) return null;
  if (!clause.includes('、') || /[《》“”]/.test(clause) || /\d/.test(clause)) return null;
  const items = split(clause);
  const [, ...later] = items;
  const isClean = later.every((item) => CLEAN_ITEM.test(item.replace(AND, '')));
  return isClean ? { items, length: clause.length, isCertain: false } : null;
}

/** Items between 、; the last one may be two, the second of which keeps its 和. */
function split(words: string): string[] {
  return words.split(/、|(?=(?:以及|和|及|与)[^、]{1,12}$)/);
}
