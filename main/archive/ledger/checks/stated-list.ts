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
const DOCUMENT_NOUN = /^(?:项|个|部|份|件|条)?(?:配套)?(?:政策|制度|文件|办法|意见|方案|规定|规章|法规|条例|清单|细则)/;

/** The names in a list against the number behind it. 等 and 包括 make a list partial. */
export const statedList: Rule = {
  name: 'stated-list',
  summary: '列举的名称数 = 其后所称数量；有“等”“包括”时只是一部分',
  within: (examined) =>
    examined.ledger.claims.flatMap((claim) => listBefore(examined, claim) ?? documentsBehind(examined, claim) ?? []),
};

function listBefore({ source }: Examined, claim: Claim): Finding | null {
  if (!isCountable(claim)) return null;
  const before = source.text.slice(Math.max(0, claim.start - LONGEST_LIST), claim.start);
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

/** `isCertain`: the items are told apart by marks of their own, or are names without anything around them. */
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
  if (items.length === claim.value) {
    return finding(
      'agrees',
      `${items.length} = ${claim.value}`,
      [claim],
      `列举${items.length}个，与“${claim.printed}”相符。`,
      { places },
    );
  }
  if (isOpen && items.length < claim.value) return null;
  if (!list.isCertain) return null;
  return finding(
    'conflicts',
    `${items.length} ≠ ${claim.value}`,
    [claim],
    `列举${items.length}个，原文称“${claim.printed}”。`,
    { places },
  );
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
  return { items: one[1].split(/、|和(?=[^、]+$)/), length: one[0].length, isCertain: false };
}

/** 江苏苏州、浙江嘉兴和安徽合肥: names joined by 、 up to the last comma. */
function namesAtEnd(words: string): List | null {
  const clause = words.slice(words.search(/[^，,]*$/));
  if (!clause.includes('、') || /[《》“”]/.test(clause) || /\d/.test(clause)) return null;
  const items = clause.split(/、|和(?=[^、]{1,12}$)|及(?=[^、]{1,12}$)/);
  const [, ...later] = items;
  const isCertain = false;
  return later.every((item) => CLEAN_ITEM.test(item)) ? { items, length: clause.length, isCertain } : null;
}
