/** Half-width marks and the full-width ones that Chinese typesetting puts in their place (GB/T 15834-2011). */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
};

/** Han characters, Chinese punctuation, and the quotation marks, dashes and dots that Chinese shares with Latin. */
const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff00-\uff65“”‘’—…]/u;
const HAN = /\p{Script=Han}/u;

/**
 * The same text with full-width punctuation wherever the words around it are Chinese, each unit replaced by one unit:
 * offsets stay. Figures and Latin keep theirs (3,000; 9:30; http:). A pair of brackets changes together or not at all.
 */
export function toFullWidthPunctuation(text: string): string {
  const units = text.split('');
  units.forEach((unit, at) => {
    const wide = FULL_WIDTH[unit];
    if (wide !== undefined && standsInChinese(text, at)) units[at] = wide;
  });
  for (const [open, close] of bracketPairs(text)) {
    if (!HAN.test(text.slice(open + 1, close)) && !(isHanAt(text, open - 1) && isHanAt(text, close + 1))) continue;
    units[open] = '（';
    units[close] = '）';
  }
  return units.join('');
}

/** A mark belongs to the words before it; after a figure or Latin it is Chinese only where Han follows at once. */
function standsInChinese(text: string, at: number): boolean {
  const before = text[at - 1];
  if (before === undefined || /\s/.test(before)) return false;
  if (CHINESE.test(characterBefore(text, at)) || (before === ')' && isHanAt(text, at - 2))) return true;
  return isHanAt(text, at + 1);
}

function isHanAt(text: string, at: number): boolean {
  const code = text.codePointAt(at);
  return at >= 0 && code !== undefined && HAN.test(String.fromCodePoint(code));
}

/** The whole character before an offset, also when it is a surrogate pair. */
function characterBefore(text: string, at: number): string {
  const unit = text[at - 1] ?? '';
  return /[\udc00-\udfff]/.test(unit) ? text.slice(Math.max(0, at - 2), at) : unit;
}

/** Half-width brackets that close again on the same line, inner ones first. */
function bracketPairs(text: string): [number, number][] {
  const pairs: [number, number][] = [];
  let open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\n') open = [];
    else if (text[at] === '(') open.push(at);
    else if (text[at] === ')') {
      const start = open.pop();
      if (start !== undefined) pairs.push([start, at]);
    }
  }
  return pairs;
}
