import type { Lexicon } from '../lexicon/lexicon.ts';
import { nounBefore } from './noun-phrase.ts';
import { deedBehind, handled, isOfLevel } from './predicates.ts';
import type { Surroundings } from './surroundings.ts';

/** 在全国各省中｜率先. */
const AMONG_OTHERS = /在(?:全[国省市区县州球]|同类)[^,]{0,6}$/;
const SUPERLATIVE = /^(?:最.$|新高|领先)/;
/** 为2003年以来｜最少, 占比27.7%、全省｜最高: since when, or among whom. */
const SINCE =
  /(?:再?创下?|达到?|保持|处于|[为是居])*(?:近[\d一二两三四五六七八九十]+年(?:以?来)?|(?:[\d一二两三四五六七八九十]+(?:多|余)?年|\d{4}年|建国|改革开放)以?来|全[国省市区州县球]|国内|省内|国际|世界|历史上?|历[年届])?的?$/;
/** 保持在全省｜审批项目最少. */
const OF_WHOM = /^.*?在(?:全[国省市区州县球]|国内|省内|同类)(?:范围内|各?[省市区县]中?)?/;

/** A noun with what it did, where that tells it apart; `isBehind` where it stands behind what is stated of it. */
export type Named = { noun: string; deed?: string; isBehind: boolean };

/** 空气质量｜率先｜达到国家标准, 全州｜首家｜获得认证农产品, 对居民区开展｜全覆盖｜巡察. Null for other ranks and scopes. */
export function ofRankOrScope(around: Surroundings, noun: string, behind: string, lexicon: Lexicon): Named | null {
  const { words, before, after, isCut } = around;
  if (SUPERLATIVE.test(words)) return ofSuperlative(around, behind, lexicon);
  if (words === '率先' && !isCut) {
    const deed = deedBehind(after, lexicon);
    const owner = AMONG_OTHERS.test(before) ? '' : noun;
    return deed === '' ? null : { noun: owner, deed, isBehind: false };
  }
  if (/^首/.test(words) && behind === '' && !isCut) {
    const deed = deedBehind(after, lexicon);
    return deed === '' ? null : { noun: deed, isBehind: true };
  }
  const object = words === '全覆盖' ? handled(before, behind) : null;
  return object === null ? null : { noun: object, isBehind: true };
}

/** 海南是中国｜最大｜的尿素生产基地, 在全省审批项目｜最少, 上线率是近10年来｜最好｜的一年: who holds the place. */
function ofSuperlative({ before, after }: Surroundings, behind: string, lexicon: Lexicon): Named {
  const isNamedBehind =
    after.startsWith('的') && behind !== '' && !isOfLevel(behind) && !/^[一二三四五六七八九十\d]/.test(behind);
  if (isNamedBehind) return { noun: behind, isBehind: true };
  const words = before
    .replace(SINCE, '')
    .replace(OF_WHOM, '')
    .replace(/^[是为]?(?:(?:建国|改革开放|有史|\d{4}年)以来)?/, '');
  return { noun: nounBefore(words, lexicon).noun, isBehind: false };
}
