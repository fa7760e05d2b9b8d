/** The number printed before a heading, with the level it stands for in official documents (GB/T 9704-2012, 7.3.3). */
export type HeadingLabel = { label: string; level: 1 | 2 | 3 | 4 };

const HAN_NUMBER = '[一二三四五六七八九十百]{1,4}';
const PATTERNS: readonly { level: HeadingLabel['level']; pattern: RegExp }[] = [
  { level: 1, pattern: new RegExp(`^(${HAN_NUMBER}、|第${HAN_NUMBER}(?:章|编|篇|部分)[、:：\\s]?)`) },
  { level: 2, pattern: new RegExp(`^([（(]${HAN_NUMBER}[）)]、?)`) },
  { level: 3, pattern: /^(\d{1,2}(?:[.．](?!\d)|、))/ },
  { level: 4, pattern: /^([（(]\d{1,2}[）)])/ },
];

/** The label that a line begins with, or null: “一、”, “（一）”, “1.”, “（1）”, also with half-width brackets. */
export function headingLabel(words: string): HeadingLabel | null {
  for (const { level, pattern } of PATTERNS) {
    const label = pattern.exec(words)?.[1];
    if (label !== undefined) return { label, level };
  }
  return null;
}
