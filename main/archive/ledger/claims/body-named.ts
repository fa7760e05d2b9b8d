import { sentenceStart } from './sentence.ts';

const BODY =
  /(?:全国|全省|全市|全区|全县|全州|全自治区|我国|我省|我市|我区|我县|我州|(?:中央|[\p{Script=Han}]{1,6}(?:街道|商圈|功能区|园区|高新区|经开区|开发区|管委会)))/gu;

const OWN = /全[省市区县州]|我[省市区县州]/g;

/** The word by which a document speaks of its own unit (全市): the one it uses most. Null when it uses none. */
export function ownBody(folded: string): string | null {
  const counts = new Map<string, number>();
  for (const [name] of folded.matchAll(OWN)) counts.set(name.slice(1), (counts.get(name.slice(1)) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most ? most[0] : null;
}

/** The unit that a sentence names before an offset, the last one; null where it names none or its own (`own`, 市 of 全市). */
export function bodyNamed(folded: string, at: number, from: number, own: string | null): string | null {
  const words = folded.slice(sentenceStart(folded, at, from), at);
  let last: string | null = null;
  for (const [name] of words.matchAll(BODY)) last = name;
  return last !== null && own !== null && /^[全我].$/.test(last) && last.endsWith(own) ? null : last;
}
