import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  documentSentences,
  extendByCharacter,
  extendBySentence,
  nextUnit,
} from '../../../renderer/text/selection-steps.ts';

const text = '一是压实责任。二是健全机制；三是督查。\n四是公开𠮷结果。';
const blocks = [
  { start: 0, end: text.indexOf('\n') },
  { start: text.indexOf('\n') + 1, end: text.length },
];
const sentences = documentSentences({ text, blocks });
const words = (span: { start: number; end: number } | null) => span && text.slice(span.start, span.end);

describe('selecting by keys', () => {
  it('goes from sentence to sentence, across blocks', () => {
    const first = nextUnit(sentences, null, 1, 0);
    const second = nextUnit(sentences, first, 1, 0);
    expect([words(first), words(second)]).toEqual(['一是压实责任。', '二是健全机制；']);
    expect(words(nextUnit(sentences, second, -1, 0))).toBe('一是压实责任。');
    expect(nextUnit(sentences, sentences.at(-1) ?? null, 1, 0)).toBeNull();
  });

  it('begins with what is in view', () => {
    expect(words(nextUnit(blocks, null, 1, 3))).toBe('四是公开𠮷结果。');
  });

  it('extends and shortens by a sentence, and never to nothing', () => {
    const first = { start: 0, end: 7 };
    const longer = extendBySentence(sentences, first, 1);
    expect(words(longer)).toBe('一是压实责任。二是健全机制；');
    expect(extendBySentence(sentences, longer, -1)).toEqual(first);
    expect(extendBySentence(sentences, first, -1)).toEqual(first);
  });

  it('never cuts a character in two, and never turns a selection inside out', () => {
    const place = fc.nat({ max: text.length });
    const step = fc.constantFrom<1 | -1>(1, -1);
    const edge = fc.constantFrom<'start' | 'end'>('start', 'end');
    fc.assert(
      fc.property(fc.array(fc.tuple(edge, step), { maxLength: 40 }), place, (moves, from) => {
        const start = Math.min(from, sentences[0]?.end ?? 0);
        const end = moves.reduce((span, [at, by]) => extendByCharacter(text, span, at, by), { start, end: start + 1 });
        expect(end.start).toBeLessThan(end.end);
        expect(text.slice(end.start, end.end)).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
      }),
    );
  });
});
