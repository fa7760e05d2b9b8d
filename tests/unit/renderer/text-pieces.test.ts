import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotationAt } from '../../../renderer/features/annotations/annotation-at.ts';
import { drawnName } from '../../../renderer/features/annotations/drawn-name.ts';
import { sectionWords } from '../../../renderer/features/annotations/section-words.ts';
import { activeHeading } from '../../../renderer/features/outline/active-heading.ts';
import { sheetLines, titleLines } from '../../../renderer/features/reader/sheet-lines.ts';
import { passagePieces } from '../../../renderer/features/search/passage-pieces.ts';
import { sentencesOf } from '../../../renderer/text/sentences.ts';
import { bundledTexts } from './bundled.ts';

test('a passage is cut at its hits and nowhere else', () => {
  const pieces = passagePieces({ text: '推进加装电梯工作', start: 100, marks: [[102, 106]] });
  expect(pieces).toEqual([
    { text: '推进', isHit: false, start: 100 },
    { text: '加装电梯', isHit: true, start: 102 },
    { text: '工作', isHit: false, start: 106 },
  ]);
});

test('the pieces of a passage make the passage', () => {
  const marks = fc.array(fc.tuple(fc.nat(30), fc.nat(8)), { maxLength: 5 });
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), marks, (text, drawn) => {
      const ranges = drawn
        .map(([start, length]): [number, number] => [start + 50, start + length + 50])
        .sort(([a], [b]) => a - b);
      expect(
        passagePieces({ text, start: 50, marks: ranges })
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

test.each(bundledTexts())('sentences of $name lie in order and leave out nothing but space', ({ text }) => {
  let at = 0;
  for (const { start, end } of sentencesOf(text)) {
    expect(text.slice(at, start).trim()).toBe('');
    expect(end).toBeGreaterThan(start);
    at = end;
  }
  expect(text.slice(at).trim()).toBe('');
});

test('a closing quotation mark stays with its sentence', () => {
  const text = '他说“好。”然后走了。';
  expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['他说“好。”', '然后走了。']);
});

test('of several marks on a character the shortest answers; bookmarks and orphans never', () => {
  const mark = (
    start: number,
    end: number,
    kind: 'note' | 'bookmark' = 'note',
    state: 'anchored' | 'orphan' = 'anchored',
  ) => ({ start, end, kind, state });
  const marks = [mark(0, 20), mark(5, 8), mark(5, 6, 'bookmark'), mark(5, 6, 'note', 'orphan')];
  expect(annotationAt(marks, 5)).toBe(marks[1]);
  expect(annotationAt(marks, 8)).toBe(marks[0]);
  expect(annotationAt(marks, 20)).toBeUndefined();
});

test('each verdict is drawn under a name of its own', () => {
  expect(drawnName({ kind: 'verdict', verdict: null, colour: null })).toBe('verdict-pending');
  expect(drawnName({ kind: 'highlight', verdict: null, colour: 'result' })).toBe('mark-result');
  expect(drawnName({ kind: 'question', verdict: null, colour: null })).toBe('mark-question');
});

test('a section path shows labels, and the words of the last heading', () => {
  const section = [
    { label: '二、', title: '集中整改进展情况' },
    { label: '（二）', title: '关于践行人民城市理念' },
    { label: '2.', title: '针对城市更新改造差距明显的问题' },
  ];
  expect(sectionWords(section)).toBe('二 › （二） › 2.针对城市更新改造差距明显的问…');
});

test('the active heading is the last one at or above a place', () => {
  const node = (start: number, end: number, children: ReturnType<typeof leaf>[] = []) => ({
    ...leaf(start, end),
    children,
  });
  const leaf = (start: number, end: number) => ({ level: 1, label: null, title: '', start, end, children: [] });
  const outline = [node(10, 50, [leaf(20, 30)]), node(50, 80)];
  expect([0, 10, 25, 49, 60].map((at) => activeHeading(outline, at))).toEqual([null, 10, 20, 20, 50]);
});

test('a heading that runs into its paragraph shares a line; the title block ends at the last title', () => {
  const text = '栏目\n标题\n1.带头抓整改。书记高度重视。\n下一段。';
  const block = (kind: 'apparatus' | 'title' | 'heading' | 'paragraph', words: string) => {
    const start = text.indexOf(words);
    return { kind, start, end: start + words.length, paragraph: null, label: null, level: 0, path: [] };
  };
  const blocks = [
    block('apparatus', '栏目'),
    block('title', '标题'),
    block('heading', '1.带头抓整改。'),
    block('paragraph', '书记高度重视。'),
    block('paragraph', '下一段。'),
  ];
  const lines = sheetLines({ blocks, text });
  expect(lines.map((line) => line.blocks.length)).toEqual([1, 1, 2, 1]);
  expect(titleLines(lines)).toBe(2);
});
