import type { Block } from '../../../contract/bulletin.ts';
import type { Undertaking } from './undertakings.ts';

const STOP = String.raw`(?:^|[。；;:：！!])[\s\u3000]*`;
const HAN = '[一二三四五六七八九十]';
/** 一是, 二要 …, 第一，第二， … and 首先，其次， … at the start of a block or behind a stop. */
const ENUMERATION = new RegExp(
  `${STOP}(${HAN}{1,3}(?:是(?!否)|要)|第${HAN}{1,2}[,，]|(?:首先|其次|再次|最后)[,，])`,
  'g',
);
/** （1）…, 1.… or 第一、… inside a paragraph: undertakings where the paragraph tells of such. 第一、第二产业 counts nothing. */
const NUMBERED = new RegExp(
  String.raw`${STOP}([（(](?:\d{1,2}|${HAN}{1,2})[）)]|\d{1,2}[.．、](?!\d)|第${HAN}{1,2}、(?!第|${HAN})|[①-⑳])`,
  'g',
);
/** A paragraph that begins with its number, and is no heading of its own: 第一、坚持…方针。这次机构改革…. */
const ORDINAL = new RegExp(
  String.raw`^(第${HAN}{1,2}[、,，](?!第|${HAN})|首先[,，]|其次[,，]|最后[,，]|措施(?:${HAN}|\d)[:：]|[（(](?:\d{1,2}|${HAN}{1,2})[）)]|[①-⑳])`,
);
/** 存在的不足主要表现在：一是… lists what is wrong, and nothing that is undertaken. */
const LISTS_SHORTCOMINGS =
  /(?:不足|问题|困难|瓶颈|挑战|短板|差距)(?:[^。]*(?:表现|体现|是|有|在|如下|突出)[^。]*[:：]|[:：])\s*$|(?:看|认识|意识)到[^。]*(?:不足|问题|困难|瓶颈|挑战|短板|差距)[^。]*[。:：]\s*$/;
/** 涌现了一批亮点：一是… lists what was achieved. */
const LISTS_ACHIEVEMENTS =
  /(?:取得|涌现|积累|获得|主要|以下|如下|体现)[^。]{0,24}(?:成就|成绩|成效|亮点|特点|进展|变化|启示|体会|经验)[^。]{0,6}[。:：]\s*$/;

/** The items that enumerate inside the words of a block, 一是 … or numbers; none when there are fewer than two. */
export function itemsIn(words: string, block: Block, how: 'enumerated' | 'numbered'): Undertaking[] {
  const starts = [...words.matchAll(how === 'enumerated' ? ENUMERATION : NUMBERED)].map((match) => {
    const label = match[1] ?? '';
    return { start: block.start + match.index + match[0].length - label.length, label };
  });
  if (starts.length < 2) return [];
  return starts.map(({ start, label }, index) => {
    const end = starts[index + 1]?.start ?? block.end;
    return { start, end, block, label };
  });
}

/** The number that a paragraph begins with (第一、), or null. */
export function ordinalOf(words: string): string | null {
  return ORDINAL.exec(words)?.[1] ?? null;
}

/** Whether the words in front of an enumeration announce what was achieved or learnt. */
export function listsAchievements(lead: string): boolean {
  return LISTS_ACHIEVEMENTS.test(lead);
}

/** Whether the words in front of an enumeration announce what is wrong. */
export function listsShortcomings(lead: string): boolean {
  return LISTS_SHORTCOMINGS.test(lead);
}
