import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CharacterClass, classOf, fold } from '../../../../main/archive/text/folding.ts';
import { outlineOf } from '../../../../main/archive/text/outline.ts';
import { type ReadingText, readingTextOf } from '../../../../main/archive/text/reading-text.ts';
import type { OutlineNode } from '../../../../main/contract/bulletin.ts';
import { bundledTexts } from '../../../helpers/bundled-texts.ts';

const readings = new Map(bundledTexts().map(({ name, decoded }) => [name, readingTextOf(decoded)]));

function reading(name: string): ReadingText {
  const found = readings.get(name);
  if (!found) throw new Error(`no bundled bulletin ${name}`);
  return found;
}

describe('bundled bulletins', () => {
  // Refresh with `npx vitest -u`, and read the difference.
  it.each([...readings.keys()])('%s has the outline and metadata that were read through by eye', async (name) => {
    await expect(listing(reading(name))).toMatchFileSnapshot(`../../../fixtures/outlines/${name}.txt`);
  });

  it.each([
    ['xuhui-2023-rectification', { 1: 3, 2: 7, 3: 17 }],
    ['jingan-2023-rectification', { 1: 3, 2: 6, 3: 13 }],
    ['hongqiao-cbd-2023-rectification', { 1: 3, 2: 9, 3: 18 }],
    ['xuhui-2014-first-half-review', { 1: 1, 2: 6 }],
  ])('%s has as many numbered headings as counted in the file', (name, counts) => {
    const found: Record<number, number> = {};
    for (const { kind, level, label } of reading(name).blocks) {
      if (kind === 'heading' && label !== null) found[level] = (found[level] ?? 0) + 1;
    }
    expect(found).toEqual(counts);
  });

  it('finds the twelve problems of 虹桥 and its unnumbered sub-headings', () => {
    const { text, blocks } = reading('hongqiao-cbd-2023-rectification');
    const headings = blocks.filter((block) => block.kind === 'heading');
    const problems = headings.filter((block) => /^\d+\.针对.*问题$/.test(text.slice(block.start, block.end)));
    expect(problems).toHaveLength(12);
    expect(headings.filter((block) => block.label === null)).toHaveLength(32);
  });

  it.each(['xuhui-2023-rectification', 'jingan-2023-rectification', 'hongqiao-cbd-2023-rectification'])(
    'the summary of %s stands under its part alone, not under the heading before it',
    (name) => {
      const { blocks, text } = reading(name);
      const summary = blocks.find((block) => block.kind === 'summary');
      expect(summary?.path.map((index) => blocks[index]?.level)).toEqual([1]);
      const ends = flatten(outlineOf(blocks, text)).filter(
        (node) => node.level > 1 && node.start < (summary?.start ?? 0),
      );
      for (const node of ends) expect(node.end).toBeLessThanOrEqual(summary?.start ?? 0);
    },
  );

  it('states no date of publication where the text has none', () => {
    for (const { metadata } of readings.values()) expect(metadata.publishedOn).toBeUndefined();
  });
});

const lines = fc.constantFrom(
  '当前位置: 首页 > 巡视巡察',
  '关于集中整改进展情况的通报',
  '中共某市委员会',
  '一、提高站位',
  '（二）关于落实责任',
  '3.针对作风问题',
  '一是抓学习。二是抓落实。',
  '二是加强领导。',
  '截至目前,反馈的17项问题已整改15项,提出措施30条,已完成28条。',
  '联系电话:021-1234567',
  '推动各项工作取得新成效,群众满意度不断提高。',
  '推动各项工作取得新成效,群众满意度不断提高。',
  '',
  '  ',
  '\u200b',
  '𠀀𠀁',
  '凝心铸魂—— 部分标题',
);
const document = fc.array(lines, { minLength: 1, maxLength: 40 }).map((parts) => parts.join('\n'));

describe('blocks of any text', () => {
  it('hold every character that is not white space exactly once, in order', () => {
    fc.assert(
      fc.property(document, (decoded) => {
        const { text, blocks } = readingTextOf(decoded);
        let from = 0;
        for (const { start, end } of blocks) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(isBlank(text.slice(from, start))).toBe(true);
          from = end;
        }
        expect(isBlank(text.slice(from))).toBe(true);
      }),
      { numRuns: 600 },
    );
  });

  it('are numbered from 1 without gaps, and stand under headings that come before them', () => {
    fc.assert(
      fc.property(document, (decoded) => {
        const { blocks } = readingTextOf(decoded);
        const numbers = blocks.flatMap(({ paragraph }) => (paragraph === null ? [] : [paragraph]));
        expect(numbers).toEqual(numbers.map((_, index) => index + 1));
        for (const [index, { path }] of blocks.entries()) {
          for (const above of path) expect(above).toBeLessThan(index);
          const levels = path.map((above) => blocks[above]?.level ?? 0);
          expect(levels).toEqual(levels.toSorted((a, b) => a - b));
        }
      }),
      { numRuns: 600 },
    );
  });
});

function isBlank(words: string): boolean {
  const folded = fold(words);
  for (let at = 0; at < folded.length; at++) if (classOf(folded.charCodeAt(at)) !== CharacterClass.blank) return false;
  return true;
}

function flatten(nodes: readonly OutlineNode[]): OutlineNode[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children)]);
}

/** One line per block, for reading by eye, after the metadata. */
function listing({ text, blocks, metadata, damaged, ...rest }: ReadingText): string {
  const facts = { title: rest.title, kind: rest.kind, sourceClass: rest.sourceClass, script: rest.script, ...metadata };
  const damage = damaged.map(({ start, end, reason }) => `${reason}: ${text.slice(start, end)}`);
  const repairs = rest.repairs
    .filter(({ kind }) => kind !== 'pinyin')
    .map((r) => `${r.kind}: ${JSON.stringify(r.original)} at ${r.start}`);
  const rows = blocks.map(({ kind, start, end, level, path, paragraph }) => {
    const words = text.slice(start, end).replace(/\n/g, '⏎');
    const isShown = kind === 'heading' || kind === 'title';
    const shown = isShown || words.length <= 36 ? words : `${words.slice(0, 24)}…${words.slice(-8)}`;
    return `${'  '.repeat(path.length)}${kind}${level > 0 ? level : ''}${paragraph === null ? '' : ` ¶${paragraph}`} ${shown}`;
  });
  return [JSON.stringify(facts, null, 2), '', ...damage, ...repairs, '', ...rows, ''].join('\n');
}
