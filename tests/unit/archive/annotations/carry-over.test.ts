import { describe, expect, it } from 'vitest';
import { placeMarks } from '../../../../main/archive/annotations/anchor/place-marks.ts';
import { cutSelector } from '../../../../main/archive/annotations/selector.ts';
import { findBlocks } from '../../../../main/archive/text/blocks.ts';

const OLD = [
  '关于巡视整改情况的通报',
  '一、整改落实情况',
  '（一）聚焦主责主业',
  '一是压实责任，完成既有多层住宅加装电梯300台，群众满意度持续提升。二是加强督导，推动一岗双责落到实处，形成长效机制。',
  '（二）聚焦民生保障',
  '区政府高度重视垃圾分类工作，未发生违规处置问题。各街道定期开展联合检查，推动问题整改到位。',
  '区政府高度重视停车治理工作，新增车位1200个。各街镇按照清单逐项销号，确保整改成效。',
].join('\n');

const revision = (text: string) => ({ text, blocks: findBlocks(text) });

function markOn(words: string, text = OLD) {
  const start = text.indexOf(words);
  return { start, end: start + words.length, ...cutSelector(text, start, start + words.length) };
}

/** State and words of a mark in a new text, found by both revisions. */
function carried(words: string, now: string) {
  const { state, start, end, suggestion } = placeMarks(revision(OLD), revision(now))(markOn(words));
  const at = suggestion ?? { start, end };
  return { state, words: now.slice(at.start, at.end) };
}

describe('carrying marks over to a new revision', () => {
  it('is anchored where the sentence is unchanged, though everything before it moved on', () => {
    expect(carried('加装电梯300台', `前言。\n${OLD}`)).toEqual({ state: 'anchored', words: '加装电梯300台' });
  });

  it('is anchored on a single letter beside a copy of its sentence far away', () => {
    const now = `${OLD}\n一是压实责任，完成既有多层住宅加装电梯300台，群众满意度持续提升。`;
    const { start } = markOn('梯');
    expect(placeMarks(revision(OLD), revision(now))(markOn('梯'))).toMatchObject({ state: 'anchored', start });
  });

  it('does not mind re-wrapped lines, and shows other punctuation, script and width for confirmation', () => {
    expect(carried('推动一岗双责落到实处', OLD.replace('一岗双责', '一岗\n双责'))).toMatchObject({ state: 'anchored' });
    expect(carried('推动一岗双责落到实处', OLD.replace('一岗双责', '一崗雙責'))).toEqual({
      state: 'moved',
      words: '推动一崗雙責落到实处',
    });
    expect(carried('新增车位1200个', OLD.replace('1200', '１２００'))).toEqual({
      state: 'moved',
      words: '新增车位１２００个',
    });
  });

  it('follows a typo that was put right, and tells what changed', () => {
    const now = OLD.replace('高度重视垃圾分类', '高度关注垃圾分类');
    expect(placeMarks(revision(OLD), revision(now))(markOn('区政府高度重视垃圾分类工作'))).toMatchObject({
      state: 'moved',
      differences: [
        { kind: 'same', text: '区政府高度' },
        { kind: 'removed', text: '重视' },
        { kind: 'added', text: '关注' },
        { kind: 'same', text: '垃圾分类工作' },
      ],
    });
  });

  it('follows a paragraph that was moved, to be confirmed', () => {
    const lines = OLD.split('\n');
    const now = [...lines.slice(0, 3), ...lines.slice(5, 6), ...lines.slice(3, 5), ...lines.slice(6)].join('\n');
    expect(carried('推动问题整改到位', now)).toEqual({ state: 'moved', words: '推动问题整改到位' });
  });

  it.each([
    ['a figure', '加装电梯300台', '300台', '302台'],
    ['half a figure', '加装电梯30', '300台', '305台'],
    ['a unit', '新增车位1200个', '1200个', '1200处'],
    ['a negation', '未发生违规处置问题', '未发生', '发生'],
    ['a Chinese numeral', '推动一岗双责', '一岗', '两岗'],
  ])('is an orphan with a suggestion where %s changed', (_, words, from, to) => {
    const { state, words: suggested } = carried(words, OLD.replace(from, to));
    expect(state).toBe('orphan');
    expect(suggested).not.toBe('');
  });

  it('keeps the words of a heading whose number changed, but not the number', () => {
    const now = OLD.replace('（二）聚焦', '（三）聚焦');
    expect(carried('聚焦民生保障', now)).toEqual({ state: 'moved', words: '聚焦民生保障' });
    expect(carried('（二）聚焦民生保障', now).state).toBe('orphan');
  });

  it('is an orphan where the sentence is gone, whatever looks like it', () => {
    const now = OLD.replace('区政府高度重视垃圾分类工作，未发生违规处置问题。', '');
    expect(carried('区政府高度重视垃圾分类工作', now).state).toBe('orphan');
  });

  it('is an orphan between a sentence and the same one beside it', () => {
    const sentence = '各街道定期开展联合检查，推动问题整改到位。';
    expect(carried('定期开展联合检查', OLD.replace(sentence, sentence + sentence)).state).toBe('orphan');
  });

  it('spans blocks', () => {
    const words = '形成长效机制。\n（二）聚焦民生保障\n区政府';
    expect(carried(words, `甲。\n${OLD}`)).toEqual({ state: 'anchored', words });
  });
});

describe('finding marks by their quote alone', () => {
  const place = (words: string, now: string) => placeMarks(null, revision(now))(markOn(words));

  it('sees through script and punctuation where the context is the same', () => {
    const now = OLD.replace('推动一岗双责', '推动“一崗雙責”').replace('通报', '通告');
    const { state, start, end } = place('推动一岗双责落到实处', now);
    expect([state, now.slice(start, end)]).toEqual(['moved', '推动“一崗雙責”落到实处']);
  });

  it('suggests, but does not take, words with another figure', () => {
    const { state, suggestion } = place('加装电梯300台', OLD.replace('300', '310'));
    expect(state).toBe('orphan');
    expect(suggestion).toMatchObject({ score: expect.any(Number), differences: expect.any(Array) });
    expect(suggestion?.score).toBeGreaterThan(0.8);
  });

  it('has nothing to suggest in another text, and none in an empty one', () => {
    expect(place('加装电梯300台', 'Lorem ipsum dolor sit amet.')).toMatchObject({ state: 'orphan', suggestion: null });
    expect(place('加装电梯300台', '')).toMatchObject({ state: 'orphan', suggestion: null });
  });

  it('is used where the quote is not what stands at the range of the revision', () => {
    const mark = { ...markOn('加装电梯300台'), start: 3, end: 12 };
    expect(placeMarks(revision(OLD), revision(OLD))(mark)).toMatchObject({
      state: 'moved',
      start: OLD.indexOf('加装'),
    });
  });
});
