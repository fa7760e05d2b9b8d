/** 居全省第一, 对全省贡献率, 全国最大的基地, 中央决策部署: a measure, a scope or an office, and not whose figure it is. */
const BODY =
  /(?:(?<![对占居列较比于])(?:全国|全省|全市|全区|全县|全州|全自治区|我国|我省|我市|我区|我县|我州|中央)(?![最首第前]|唯一|率先|领先|平均|一流|决策|部署|要求|精神|各项)|(?:[\p{Script=Han}]{1,6}(?:街道|商圈|功能区|园区|高新区|经开区|开发区|管委会)))/gu;

const OWN = /全[省市区县州]|我[省市区县州]/g;

/** The word by which a document speaks of its own unit (全市): the one it uses most. Null when it uses none. */
export function ownBody(folded: string): string | null {
  const counts = new Map<string, number>();
  for (const [name] of folded.matchAll(OWN)) counts.set(name.slice(1), (counts.get(name.slice(1)) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most ? most[0] : null;
}

/** A unit that a text names. Offsets are those of the text. */
export type NamedBody = { name: string; start: number; end: number };

/** The units that a range of folded text names, in order. */
export function bodiesIn(folded: string, start: number, end: number): NamedBody[] {
  return [...folded.slice(start, end).matchAll(BODY)].map((match) => ({
    name: match[0],
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

/**
 * The unit that a sentence names before an offset, the last one; null where it names none or its own (`own`, 市 of 全市).
 * `sentence` is where the sentence begins.
 */
export function bodyNamed(
  bodies: readonly NamedBody[],
  at: number,
  sentence: number,
  own: string | null,
): string | null {
  const last = bodies.findLast(({ start, end }) => start >= sentence && end <= at);
  if (!last) return null;
  const isOwn = own !== null && /^[全我].$/.test(last.name) && last.name.endsWith(own);
  return isOwn ? null : last.name;
}
