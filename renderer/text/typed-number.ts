/** Signs as people type them, and as decimal text has them. */
const SIGNS: Record<string, string> = { '．': '.', '。': '.', '－': '-', '−': '-', '–': '-', '﹣': '-', '，': ',' };

/** Digits, grouped by commas or not, with an optional sign and fraction. */
const NUMBER = /^[-+]?(?:\d{1,30}|\d{1,3}(?:,\d{3}){1,9})(?:\.\d{1,30})?$/;

/**
 * A number as it was typed (`２８５３．５８`, `1,200`, `−7.9`) as decimal text (`2853.58`, `1200`, `-7.9`); null where
 * nothing was typed, and undefined where it is no number.
 */
export function typedNumber(words: string): string | null | undefined {
  const plain = words
    .replace(/\s/g, '')
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[．。－−–﹣，]/g, (sign) => SIGNS[sign] ?? sign);
  if (plain === '') return null;
  return NUMBER.test(plain) ? plain.replace(/^\+|,/g, '') : undefined;
}
