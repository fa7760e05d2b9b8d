const WIDE: Record<string, string> = { ',': '，', ':': '：', ';': '；', '?': '？', '!': '！' };
/** A neighbour that makes a mark Chinese: Han, CJK punctuation, full-width forms, quotation marks. */
const CHINESE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF“”‘’—…]/;

/**
 * Half-width marks beside Chinese words as full-width ones: `，：；？！（）`. One unit for one unit. A mark between
 * digits or Latin letters (3,824; 10:30) stays as it is.
 */
export function fullWidthPunctuation(text: string): string {
  const units = text.split('');
  units.forEach((unit, at) => {
    const wide = WIDE[unit];
    if (wide !== undefined && (isChinese(text[at - 1]) || isChinese(text[at + 1]))) units[at] = wide;
  });
  for (const [open, close] of bracketPairs(text)) {
    const isWide = [open - 1, open + 1, close - 1, close + 1].some((at) => isChinese(text[at]));
    if (!isWide) continue;
    units[open] = '（';
    units[close] = '）';
  }
  return units.join('');
}

function isChinese(unit: string | undefined): boolean {
  return unit !== undefined && CHINESE.test(unit);
}

/** Brackets that belong together, within one line. */
function bracketPairs(text: string): [number, number][] {
  const pairs: [number, number][] = [];
  let open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\n') open = [];
    if (text[at] === '(') open.push(at);
    if (text[at] !== ')') continue;
    const start = open.pop();
    if (start !== undefined) pairs.push([start, at]);
  }
  return pairs;
}
