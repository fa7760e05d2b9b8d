import { sentenceStart } from './sentence.ts';

const BODY =
  /(?:全国|全省|全市|全区|全县|全州|全自治区|我国|我省|我市|我区|我县|我州|(?:中央|[\p{Script=Han}]{1,6}(?:街道|商圈|功能区|园区|高新区|经开区|开发区|管委会)))/gu;

/** The unit that a sentence names before an offset, the last one; null where it names none. */
export function bodyNamed(folded: string, at: number, from: number): string | null {
  const words = folded.slice(sentenceStart(folded, at, from), at);
  let last: string | null = null;
  for (const [name] of words.matchAll(BODY)) last = name;
  return last;
}
