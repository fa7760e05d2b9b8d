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

/** Share of a mark's ground that covers what lies beneath it; `styles/highlights.css` has the same. */
const COVER = 0.78;
const highlights = readFileSync(new URL('../../../renderer/styles/highlights.css', import.meta.url), 'utf8');

/** A colour of which `share` lies over another, as hexadecimal. */
function over(upper: string, lower: string, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const [one, other] = [upper, lower].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16));
    return Math.round((one ?? 0) * share + (other ?? 0) * (1 - share));
  });
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

const USES = ['highlight', 'use-problem', 'use-measure', 'use-result', 'use-wording'];

test.each(papers)('words keep 4.5:1 where marks overlap on $paper', ({ tokens }) => {
  for (const upper of USES) {
    expect(highlights).toContain(`background-color: color-mix(in srgb, var(--${upper}) ${COVER * 100}%, transparent)`);
    for (const lower of USES) {
      const once = over(tokens[lower] ?? '', tokens.paper ?? '', COVER);
      const twice = over(tokens[upper] ?? '', once, COVER);
      expect(contrast(tokens.ink ?? '', twice), `${upper} over ${lower}`).toBeGreaterThanOrEqual(4.5);
    }
  }
});

/** A line under or over the text is a graphic that says something: WCAG 2.2 §1.4.11. */
test.each(papers)('the lines of marks keep 3:1 on $paper', ({ tokens }) => {
  for (const line of ['accent', 'secondary', 'green', 'amber', 'blue', 'violet'])
    expect(contrast(tokens[line] ?? '', tokens.paper ?? ''), line).toBeGreaterThanOrEqual(3);
});

/** Line and style; of its thickness only whether it is seen to be thick. */
function withoutColour(look: string): string {
  return look.replace(/ var\(--[\w-]+\)/, '').replace(/ ([\d.]+)px/, (_, px) => (Number(px) >= 3 ? ' thick' : ''));
}

test('each kind of mark and each verdict has a line or a ground that no other has', () => {
  const looks = [...highlights.matchAll(/::highlight\(((?:mark|verdict)-[\w-]+)\) \{\s*([^}]*?)\s*\}/g)];
  const names = looks.map(([, name]) => name);
  expect(names).toEqual(expect.arrayContaining(['mark-excerpt', 'mark-sic', 'mark-question', 'verdict-untrue']));
  // Without its colour, which must not be the only sign; grounds are told by the word on their card.
  const lines = looks.flatMap(([, name = '', look = '']) =>
    look.startsWith('text-decoration') ? [{ name, line: withoutColour(look) }] : [],
  );
  const alike = lines.filter(({ line }, index) => lines.findIndex((other) => other.line === line) !== index);
  expect(alike.map(({ name }) => name)).toEqual([]);
});

test.each(papers)('the edges of controls keep 3:1 on $paper', ({ tokens }) => {
  for (const ground of GROUNDS)
    expect(contrast(tokens.edge ?? '', tokens[ground] ?? ''), ground).toBeGreaterThanOrEqual(3);
});
