import { hanValue } from '../figures/han-numeral.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';

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
const RANKED_BEFORE =
  /(?:位|居|列|名|排|获|跃|升|保持|荣|进入|进|稳|全[国省市区州县球]|内|测评|评比|考核|综合|总分|增速|总量|规模|中)[^,，。;；]{0,12}$/;
/** More than half, in words. */
const HALF = /(?<!时间|任务)过半(?:数)?|超半数|半数以上/g;
/** 减少一半: a decline without a digit. */
const BY_HALF = /(?<=(?<verb>减少|下降|降低|压缩|压减|缩减|精简|缩短|削减)了?(?:近|约|将近)?)一半(?!以上的)/g;
/** 率先 that names a way of working, and 两个覆盖 that name a programme, state nothing. */
const NO_CLAIM_BEHIND = /^(?:垂范|示范|突破|发展|实现现代化|整体好转|走在)/;

/** Finds ranks and scopes in folded text, in order. */
export function findRanksAndScopes(folded: string, { ranks, scopes }: Lexicon): RankOrScope[] {
  const found: RankOrScope[] = [];
  const add = (match: RegExpMatchArray, unit: RankOrScope['unit'], value: string | null, qualifiers: string[] = []) => {
    const start = match.index ?? 0;
    found.push({ start, end: start + match[0].length, unit, value, qualifiers });
  };
  for (const match of folded.matchAll(new RegExp(`${PLACE}|${AMONG}`, 'g'))) {
    if (!RANKED_BEFORE.test(folded.slice(Math.max(0, match.index - 16), match.index))) continue;
    const { place, among } = match.groups ?? {};
    add(match, 'rank', wholeOf(place ?? among ?? ''), among === undefined ? [] : ['前']);
  }
  for (const match of folded.matchAll(ranks)) {
    if (!NO_CLAIM_BEHIND.test(folded.slice(match.index + match[0].length, match.index + match[0].length + 6))) {
      add(match, 'rank', null);
    }
  }
  for (const match of folded.matchAll(scopes)) {
    // 健全覆盖全省的网络: 健全 is the word.
    if (!/[健安完齐]/.test(folded.charAt(match.index - 1))) add(match, 'scope', null);
  }
  for (const match of folded.matchAll(HALF)) add(match, '%', '50', ['过']);
  for (const match of folded.matchAll(BY_HALF)) {
    add(match, '%', '-50', [match.groups?.verb ?? '']);
    const half = found.at(-1);
    if (half) half.change = 'decline';
  }
  return found.sort((a, b) => a.start - b.start);
}

function wholeOf(numeral: string): string | null {
  return /^\d/.test(numeral) ? numeral : hanValue(numeral);
}
