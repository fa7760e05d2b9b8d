import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorIn } from '../../../../main/archive/annotations/anchoring.ts';
import { cutSelector } from '../../../../main/archive/annotations/selector.ts';
import { SAMPLE } from '../../../helpers/personal-archive.ts';

function markOn(text: string, words: string) {
  const start = text.indexOf(words);
  return { start, end: start + words.length, ...cutSelector(text, start, start + words.length) };
}

describe('finding a mark again', () => {
  const mark = markOn(SAMPLE, '完成既有多层住宅加装电梯300台');

  it('is anchored where nothing around it changed', () => {
    expect(anchorIn(`${SAMPLE}\n附言。`, mark)).toEqual({ state: 'anchored', start: mark.start, end: mark.end });
  });

  it('follows its words when text was put in front of them', () => {
    expect(anchorIn(`新增的一段。\n${SAMPLE}`, mark)).toEqual({
      state: 'moved',
      start: mark.start + 7,
      end: mark.end + 7,
    });
  });

  it('survives an edit that leaves eight units of context', () => {
    const edited = SAMPLE.replace('市委统一部署', '市委的统一部署').replace('回头看', '“回头看”');
    expect(anchorIn(edited, mark)).toMatchObject({ state: 'moved', start: mark.start + 1 });
  });

  it('is an orphan when a figure in its words changed', () => {
    expect(anchorIn(SAMPLE.replace('300台', '302台'), mark)).toEqual({
      state: 'orphan',
      start: mark.start,
      end: mark.end,
    });
  });

  it('is an orphan when its sentence is gone and the same words stand elsewhere', () => {
    const short = markOn(SAMPLE, '加装电梯300台');
    const gone = SAMPLE.replace('完成既有多层住宅加装电梯300台', '');
    expect(anchorIn(`${gone}\n静安区加装电梯300台。`, short).state).toBe('orphan');
  });

  it('is an orphan between two places that are equally good', () => {
    const line = '根据市委统一部署，完成既有多层住宅加装电梯，推动责任落到实处，群众满意度持续提升，';
    const twice = markOn(`甲：${line}。`, '加装电梯');
    expect(anchorIn(`乙：${line}。丙：${line}。`, twice).state).toBe('orphan');
  });

  it('does not take two characters found anywhere for its own', () => {
    const little = markOn('整改。完成。', '完成');
    expect(anchorIn('新的文本，已经完成。', little).state).toBe('orphan');
  });

  it('is never put on other words, whatever was inserted, deleted or doubled', () => {
    const edit = fc.record({
      at: fc.nat(SAMPLE.length),
      cut: fc.nat(30),
      put: fc.constantFrom('', '整改', SAMPLE.slice(60, 110), '300台'),
    });
    fc.assert(
      fc.property(
        fc.array(edit, { maxLength: 4 }),
        fc.nat(SAMPLE.length - 12),
        fc.integer({ min: 1, max: 12 }),
        (edits, start, length) => {
          const end = start + length;
          if (/\p{Surrogate}/u.test(SAMPLE.slice(start, end)) || SAMPLE.includes('𠮷', start - 1)) return;
          const text = edits.reduce(
            (words, { at, cut, put }) => words.slice(0, at) + put + words.slice(at + cut),
            SAMPLE,
          );
          const cut = { start, end, ...cutSelector(SAMPLE, start, end) };
          const anchor = anchorIn(text, cut);
          if (anchor.state !== 'orphan') expect(text.slice(anchor.start, anchor.end)).toBe(cut.quote);
        },
      ),
    );
  });

  it('lands on the true place after one insertion elsewhere, or says it cannot', () => {
    fc.assert(
      fc.property(
        fc.nat(SAMPLE.length),
        fc.nat(SAMPLE.length - 14),
        fc.integer({ min: 6, max: 12 }),
        (at, start, length) => {
          const end = start + length;
          if (
            (at > start && at < end) ||
            /[\ud800-\udfff]/.test(SAMPLE[start] ?? '') ||
            /[\ud800-\udfff]/.test(SAMPLE[end] ?? '')
          )
            return;
          const inserted = '此处为新增内容，与原文无关。';
          const text = SAMPLE.slice(0, at) + inserted + SAMPLE.slice(at);
          const anchor = anchorIn(text, { start, end, ...cutSelector(SAMPLE, start, end) });
          if (anchor.state !== 'orphan') expect(anchor.start).toBe(at <= start ? start + inserted.length : start);
        },
      ),
    );
  });
});
