import { hanValue } from '../figures/han-numeral.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { findSuperlatives } from './superlatives.ts';

/** A claim of rank or scope: 首个, 全市第一, 前20位, 全覆盖. `value` is the place in a ranking, where one is said. */
export type RankOrScope = {
  start: number;
  end: number;
  unit: 'rank' | 'scope' | '%';
  value: string | null;
  qualifiers: string[];
  change?: 'decline';
};

const NUMERAL = '(?:[一二三四五六七八九十]{1,3}|\\d{1,3})';
/** 第一 at the end of what it says; 第一责任人, 第一批, 第一季度 go on. */
const PLACE = `第(?<place>${NUMERAL})(?:位|名)?(?=$|[,，。;；、)）\\n]|和第?|与第?|的(?:好|位置|成绩))`;
const AMONG = `前(?<among>${NUMERAL})(?:强|位|名)?(?=$|[,，。;；、)）\\n]|行列)`;
/** 综合实力排名上升至23位, 居全国13位: a place without 第. 上升4位 tells by how many. */
const BARE_PLACE = String.raw`(?<=(?:排名?|[名位]?列|[位稳跃]?居|排名[^,，。;；、\d]{0,6}升?[至到为])(?:全[国省市区州县球]|世界|亚洲|[东中西]部)?(?:[^,，。;；、\d前第升降移]{0,6})?)(?<bare>\d{1,3})位(?=$|[,，。;；、)）\n])`;
const RANKED_BEFORE =
  /(?:位|居|列|名|排|获|跃|升|保持|荣|进入|进|稳|全[国省市区州县球]|亚洲|世界|[东西]部|内|测评|评比|考核|综合|总分|增速|总量|规模|中)[^,，。;；]{0,12}$/;
/** More than half, in words. */
const HALF = /(?<!时间|任务)过半(?:数)?|超半数|半数(?:以上|上下|左右)/g;
const ABOUT_HALF = /^半数(?:上下|左右)$/;
/** 减少一半: a decline without a digit. */
const BY_HALF = /(?<=(?<verb>减少|下降|降低|压缩|压减|缩减|精简|缩短|削减)了?(?:近|约|将近)?)一半(?!以上的)/g;
/** 率先 that names a way of working, and 两个率先 that name a programme, state nothing; 率先突破千亿元 does. */
const NO_CLAIM_BEHIND = /^(?:垂范|示范|突破(?!\d|[一二两三四五六七八九十百千万亿])|发展|实现现代化|整体好转|走在)/;

/** 健全覆盖全省的网络: 健全 is the word; “八个全覆盖” and 八个全覆盖，即… name a programme. */
const NO_SCOPE =
  /[健安完齐][全清动]\p{Script=Han}{2,4}.{0,2}$|["“][一二两三四五六七八九十\d]个?(?:全覆盖|清零)["”]|[一二两三四五六七八九十\d]个?(?:全覆盖|清零)["”]?[,，]?即/u;

/** Finds ranks and scopes in folded text, in order. */
export function findRanksAndScopes(folded: string, { ranks, scopes }: Lexicon): RankOrScope[] {
  const found: RankOrScope[] = [];
  const add: Add = (match, unit, value, qualifiers = []) => {
    const start = match.index ?? 0;
    found.push({ start, end: start + match[0].length, unit, value, qualifiers });
  };
  for (const match of folded.matchAll(new RegExp(`${PLACE}|${AMONG}|${BARE_PLACE}`, 'g'))) {
    const { place, among, bare } = match.groups ?? {};
    const before = folded.slice(Math.max(0, match.index - 16), match.index);
    if (bare === undefined && !RANKED_BEFORE.test(before)) continue;
    add(match, 'rank', wholeOf(place ?? among ?? bare ?? ''), among === undefined ? [] : ['前']);
  }
  for (const match of folded.matchAll(ranks)) {
    if (/[一二两三四五六七八九十]个$/.test(folded.slice(match.index - 2, match.index))) continue;
    if (!NO_CLAIM_BEHIND.test(folded.slice(match.index + match[0].length, match.index + match[0].length + 6))) {
      add(match, 'rank', null);
    }
  }
  for (const match of findSuperlatives(folded)) {
    const at = match.index ?? 0;
    if (!found.some(({ start, end }) => start < at + match[0].length && at < end)) add(match, 'rank', null);
  }
  addScopes(folded, scopes, add);
  addHalves(folded, found, add);
  return found.sort((a, b) => a.start - b.start);
}

type Add = (match: RegExpMatchArray, unit: RankOrScope['unit'], value: string | null, qualifiers?: string[]) => void;

function addScopes(folded: string, scopes: RegExp, add: Add): void {
  for (const match of folded.matchAll(scopes)) {
    const end = match.index + match[0].length;
    if (!NO_SCOPE.test(folded.slice(Math.max(0, match.index - 4), end + 2))) add(match, 'scope', null);
  }
}

function addHalves(folded: string, found: RankOrScope[], add: Add): void {
  for (const match of folded.matchAll(HALF))
    add(match, '%', '50', ABOUT_HALF.test(match[0]) ? [match[0].slice(2)] : ['过']);
  for (const match of folded.matchAll(BY_HALF)) {
    add(match, '%', '-50', [match.groups?.verb ?? '']);
    const half = found.at(-1);
    if (half) half.change = 'decline';
  }
}

function wholeOf(numeral: string): string | null {
  return /^\d/.test(numeral) ? numeral : hanValue(numeral);
}
