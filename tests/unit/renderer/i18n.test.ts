import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ERROR_CODES } from '../../../main/contract/errors.ts';
import en from '../../../renderer/i18n/en.json' with { type: 'json' };
import zhCN from '../../../renderer/i18n/zh-CN.json' with { type: 'json' };

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** `a.b.c` → words, for every string of a language file. */
function strings(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => strings(inner, path === '' ? key : `${path}.${key}`));
}

const placeholders = (words: string) => (words.match(/\{\{\w+/g) ?? []).sort();

test('both languages have the same keys, in the same order', () => {
  expect(strings(en).map(([key]) => key)).toEqual(strings(zhCN).map(([key]) => key));
});

test('no string is empty, and both languages fill in the same values', () => {
  const english = new Map(strings(en));
  for (const [key, words] of strings(zhCN)) {
    expect(words.trim(), key).not.toBe('');
    expect(placeholders(english.get(key) ?? ''), key).toEqual(placeholders(words));
  }
});

test('every error code has its sentence', () => {
  expect(Object.keys(zhCN.error).sort()).toEqual([...ERROR_CODES].sort());
});

const components = globSync('renderer/**/*.tsx', { cwd: ROOT }).map((path) => ({
  path,
  // Comments are for us; strings and JSX are for the reader.
  code: readFileSync(ROOT + path, 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<![:'"])\/\/.*/g, ''),
}));

test('there are components to look at', () => {
  expect(components.length).toBeGreaterThan(40);
});

test.each(components)('no word of the interface stands in $path', ({ code }) => {
  expect(code.match(/\p{Script=Han}+/gu)).toBeNull();
  const jsxText = [...code.matchAll(/<\/?[A-Za-z][^<>]*(?<!=)>([^<>{}]*[A-Za-z]{2,}[^<>{}]*)<\//g)].map((match) =>
    match[1]?.trim(),
  );
  expect(jsxText).toEqual([]);
  const spoken = [...code.matchAll(/\b(?:aria-label|title|placeholder|alt)="([^"]*)"/g)].map((match) => match[1]);
  expect(spoken).toEqual([]);
});
