import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../../../renderer/styles/tokens.css', import.meta.url), 'utf8');

/** The hexadecimal colours of one rule. */
function coloursOf(selector: string): Record<string, string> {
  const rule = css.slice(css.indexOf(`${selector} {`)).split('}')[0] ?? '';
  return Object.fromEntries(
    [...rule.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** Contrast ratio of two colours, WCAG 2.2 §1.4.3. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const white = coloursOf(':root');
const papers = [
  { paper: 'white', tokens: white },
  ...['cream', 'dark', 'contrast'].map((paper) => ({
    paper,
    tokens: { ...white, ...coloursOf(`:root[data-paper="${paper}"]`) },
  })),
];
const WORDS = ['ink', 'secondary', 'accent', 'green', 'amber', 'blue'];
const GROUNDS = ['paper', 'panel', 'raised'];
const MARKED = ['highlight', 'hit', 'hit-current', 'use-problem', 'use-measure', 'use-result', 'use-wording'];

test.each(papers)('words keep 4.5:1 on every ground of $paper', ({ tokens }) => {
  const pairs = [
    ...WORDS.flatMap((word) => GROUNDS.map((ground) => [word, ground] as const)),
    ...MARKED.map((ground) => ['ink', ground] as const),
    ['on-accent', 'accent'] as const,
    ['on-bar', 'bar'] as const,
  ];
  for (const [word, ground] of pairs) {
    expect(contrast(tokens[word] ?? '', tokens[ground] ?? ''), `${word} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  }
});

test.each(papers)('the edges of controls keep 3:1 on $paper', ({ tokens }) => {
  for (const ground of GROUNDS)
    expect(contrast(tokens.edge ?? '', tokens[ground] ?? ''), ground).toBeGreaterThanOrEqual(3);
});
