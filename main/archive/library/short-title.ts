import { basename, extname } from 'node:path';
import type { ReadingText } from '../text/reading-text.ts';

const LONGEST = 30;

/**
 * 简称 of a bulletin that comes without one: “徐汇区（十二届二轮）” where the text states body, congress and round, else the
 * title without its issuer, else the name of the file.
 */
export function shortTitleOf(reading: ReadingText, path: string): string {
  const { inspectedBody, congress, round } = reading.metadata;
  if (inspectedBody && congress && round) {
    const body = inspectedBody.replace(/^中共/, '').replace(/(?:管理)?委员会(?:党组)?$|党(?:组|委|工委)$/, '');
    return `${cut(body)}（${congress.replace(/[^届]{1,3}委$/, '')}${round.replace('第', '')}）`;
  }
  const title = reading.title?.replace(/^关于/, '').trim();
  return cut(title || basename(path, extname(path)));
}

function cut(words: string): string {
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST - 1)}…`;
}
