import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../../../main/archive/export/paragraph-pieces.ts';
import { toFullWidthPunctuation } from '../../../../main/archive/export/punctuation.ts';
import { type MarkedWords, plainWords, type ReportMark } from '../../../../main/archive/export/report.ts';

const asPrinted = (words: string) => words;
const mark = (note: number, start: number, end: number): ReportMark => ({
  note,
  start,
  end,
  opens: true,
  closes: true,
});

describe('the pieces of a paragraph', () => {
  it('hold overlapping marks, each exactly on its words', () => {
    const marked: MarkedWords = { ...plainWords('完成加装电梯三百台'), marks: [mark(1, 0, 6), mark(2, 4, 9)] };
    expect(piecesOf(marked, asPrinted)).toEqual([
      { kind: 'open', note: 1 },
      { kind: 'words', words: '完成加装', notes: [1] },
      { kind: 'open', note: 2 },
      { kind: 'words', words: '电梯', notes: [1, 2] },
      { kind: 'close', note: 1 },
      { kind: 'call', note: 1 },
      { kind: 'words', words: '三百台', notes: [2] },
      { kind: 'close', note: 2 },
      { kind: 'call', note: 2 },
    ]);
  });

  it('call a mark of several paragraphs in the first one only', () => {
    const first = { ...plainWords('甲乙'), marks: [{ ...mark(1, 1, 2), closes: false }] };
    const last = { ...plainWords('丙丁'), marks: [{ ...mark(1, 0, 1), opens: false }] };
    expect(piecesOf(first, asPrinted).map(({ kind }) => kind)).toEqual(['words', 'open', 'words', 'call']);
    expect(piecesOf(last, asPrinted)).toEqual([
      { kind: 'words', words: '丙', notes: [1] },
      { kind: 'close', note: 1 },
      { kind: 'words', words: '丁', notes: [] },
    ]);
  });

  it('know the neighbours of a mark of punctuation at their edge', () => {
    const marked = { ...plainWords('压实责任,整改'), marks: [mark(1, 4, 5)] };
    expect(piecesOf(marked, toFullWidthPunctuation)).toContainEqual({ kind: 'words', words: '，', notes: [1] });
  });

  it('say after damaged words that they are, and set footnotes in', () => {
    const marked = { ...plainWords('甲乙丙'), damaged: [{ start: 0, end: 1 }], footnotes: [{ at: 3, words: '出处' }] };
    expect(piecesOf(marked, asPrinted).map(({ kind }) => kind)).toEqual(['words', 'damaged', 'words', 'footnote']);
  });

  it('put together are the words, and those of each note are its stretch', () => {
    const text = '一二三四五六七八九十';
    const stretch = fc
      .tuple(fc.nat(9), fc.integer({ min: 1, max: 10 }))
      .map(([start, length]) => ({ start, end: Math.min(start + length, text.length) }));
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 6 }), (stretches) => {
        const marks = stretches.map(({ start, end }, index) => mark(index, start, end));
        const pieces = piecesOf({ ...plainWords(text), marks }, asPrinted).filter((piece) => piece.kind === 'words');
        expect(pieces.map(({ words }) => words).join('')).toBe(text);
        for (const { note, start, end } of marks) {
          const words = pieces.filter(({ notes }) => notes.includes(note)).map((piece) => piece.words);
          expect(words.join('')).toBe(text.slice(start, end));
        }
      }),
    );
  });
});
