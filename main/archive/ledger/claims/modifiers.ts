import type { Lexicon } from '../lexicon/lexicon.ts';
import { nounBefore } from './noun-phrase.ts';

const LONGEST = 10;
const LEAST = 3;
/** What stands before 的 and names no modifier of the noun behind the figure: 相关的, 存在的. */
const NONE =
  /(?:以上|以下|左右|相关|有关|不同|其他|其它|存在|新|同样|主要|全部|所有|[了过着出来去])$|^(?:针对|围绕|关于|面对)|\d|[,，、:："']/;

/** 巡视反馈的36项问题: the words in front of 的 that tell what is counted from its neighbours. Empty where there are none. */
export function modifierBefore(before: string, lexicon: Lexicon): string {
  const words = /^(.+)的(?:就|共|还)?有?$/.exec(before.trim())?.[1];
  if (words === undefined) return '';
  const { noun } = nounBefore(words, lexicon);
  return noun.length < LEAST || noun.length > LONGEST || NONE.test(noun) ? '' : noun;
}
