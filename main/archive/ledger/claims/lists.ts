import type { Lexicon } from '../lexicon/lexicon.ts';
import { nounBefore } from './noun-phrase.ts';

/** More figures than this in a row are a table. */
const LONGEST_CHAIN = 20;
/** An item this short is the first word of the others: 城镇、农村居民收入. */
const LONGEST_HEAD = 3;
const SHORTEST_WHOLE = 4;

/** 水稻、油菜、果冻橙｜面积: what is told of all that is listed. */
const SHARED_ATTRIBUTE =
  /(?:种植|基地|播种|养殖)?面积$|总?产[量值]$|(?:完成)?投资$|增加值$|销售额$|存栏量?$|出栏量?$|平均浓度$|人数$|起数$|覆盖率$|合格率$/;
const ENDS_WITH_ATTRIBUTE = /(?:[量值额率数]|面积|投资|收入|支出|总产|浓度|存栏|出栏|消费|总额|价格|指数|水平|标准)$/;

/** Two things in one word, and what each is called. */
const PAIRS = [
  [/存[、和]?贷款/, '存款', '贷款'],
  [/城乡(?=居民|低保|常住)/, '城镇', '农村'],
] as const;

const CHANGED = /(?:增长|增加|下降|减少|提高|提升|上升|回落|增速|增幅|降幅)(?:了|约|为|达)?$/;

type Place = { start: number; end: number };

/** A figure of a text, the words of its clause in front of it, and the subjects of the figures before it. */
export type Listed = {
  folded: string;
  figures: readonly Place[];
  index: number;
  before: string;
  earlier: readonly string[];
};

/**
 * The subjects that a chain of figures goes with in turn: A、B分别增长11.4%和64%, and A、B增长6.9%、8.8% where there are as
 * many; without A and B, the subjects before them. Empty where nothing is listed.
 */
export function listOf({ folded, figures, index, before, earlier }: Listed, lexicon: Lexicon): string[] {
  const length = chainLength(folded, figures, index);
  const isSaid = before.includes('分别');
  if (!isSaid && length === 1) return [];
  const { whole } = nounBefore(isSaid ? (before.split('分别')[0] ?? '') : before, lexicon);
  if (whole === '' && length > 1 && (isSaid || (CHANGED.test(before) && goesOnRow(folded, figures, index, length))))
    return earlier.slice(-length);
  const items = contracted(whole) ?? whole.split(/、|和|与|及/).filter((item) => item.length > 0);
  if (items.length < 2 || (!isSaid && items.length !== length)) return [];
  const last = items.at(-1) ?? '';
  return items.map((item) => (item === last ? item : withTail(item, last)));
}

/** 15123亿元和11233亿元，增长3.5%和6.8%: as many figures in a row, right behind another row. */
function goesOnRow(folded: string, figures: readonly Place[], index: number, length: number): boolean {
  return index >= length && chainLength(folded, figures, index - length) === length;
}

/** 存贷款余额 is 存款余额 and 贷款余额. Null for words that are no such pair. */
function contracted(words: string): string[] | null {
  for (const [pattern, ...pair] of PAIRS) {
    const match = pattern.exec(words);
    if (!match) continue;
    const behind = words.slice(match.index + match[0].length);
    return pair.map((word) => `${words.slice(0, match.index)}${word}${behind}`);
  }
  return null;
}

/** How many figures stand joined by 、 and 和 from one on. */
function chainLength(folded: string, figures: readonly Place[], index: number): number {
  let length = 1;
  for (let at = index; length < LONGEST_CHAIN; at++) {
    const [one, next] = [figures[at], figures[at + 1]];
    if (!one || !next || !/^(?:和第?|及|与|、|以及)$/.test(folded.slice(one.end, next.start))) return length;
    length++;
  }
  return length;
}

/** 乡(镇)、建制村｜通班线率, 城镇、农村｜居民收入: a short first item takes what stands behind the first word of the last one. */
function withTail(item: string, last: string): string {
  const shared = SHARED_ATTRIBUTE.exec(last)?.[0];
  if (shared !== undefined && last.length > shared.length + 1 && !ENDS_WITH_ATTRIBUTE.test(item))
    return `${item}${shared}`;
  if (item.length > LONGEST_HEAD + 1 || last.length <= SHORTEST_WHOLE) return item;
  const bare = item.replace(/\([^()]*\)/g, '');
  if (bare.length > LONGEST_HEAD) return item;
  const tail = last.slice(Math.max(2, bare.length)).replace(/^[村镇乡县区市](?=.{2})/, '');
  return `${item}${tail}`;
}
