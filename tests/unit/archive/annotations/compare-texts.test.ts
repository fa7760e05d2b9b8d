import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../../../main/archive/annotations/revisions/compare-texts.ts';
import { linesOf } from '../../../../main/archive/text/lines.ts';
import type { TextChange } from '../../../../main/contract/annotation.ts';
import type { ComparedStretch } from '../../../../main/contract/revisions.ts';
import { suiteBulletins } from '../../../helpers/anchors/bulletins.ts';
import { applyEdit, editContext, SEVERAL } from '../../../helpers/anchors/edits.ts';
import { textOf, tracked } from '../../../helpers/anchors/tracked-text.ts';

const OLD = [
  '关于巡视整改情况的通报',
  '一、整改落实情况',
  '一是压实责任，完成既有多层住宅加装电梯300台，群众满意度持续提升。',
  '二是加强督导，推动一岗双责落到实处，形成长效机制。',
  '各街道定期开展联合检查，推动问题整改到位。',
  '联系电话：021-12345678。',
].join('\n');

const words = (text: string) => linesOf(text).map((line) => line.words);
const side = (changes: readonly TextChange[], without: TextChange['kind']) =>
  changes
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

/** The lines of one side as the stretches have them: cut from the text where nothing changed, else from the changes. */
function linesBy(stretches: readonly ComparedStretch[], text: string, at: 'from' | 'to'): string[] {
  return stretches.flatMap((stretch) =>
    words(
      stretch.changes.length === 0
        ? text.slice(stretch[at].start, stretch[at].end)
        : side(stretch.changes, at === 'from' ? 'added' : 'removed'),
    ),
  );
}

/** Both texts come out of the stretches again, and the ranges and counts of these fit the texts. */
function holds(old: string, now: string): ComparedStretch[] {
  const stretches = compareTexts(old, now);
  expect(linesBy(stretches, old, 'from')).toEqual(words(old));
  expect(linesBy(stretches, now, 'to')).toEqual(words(now));
  for (const { from, to, changes } of stretches) {
    expect(words(old.slice(from.start, from.end))).toHaveLength(from.paragraphs);
    expect(words(now.slice(to.start, to.end))).toHaveLength(to.paragraphs);
    if (changes.length === 0)
      expect(words(now.slice(to.start, to.end))).toEqual(words(old.slice(from.start, from.end)));
    else expect(changes.some(({ kind }) => kind !== 'same')).toBe(true);
  }
  return stretches;
}

const changed = (old: string, now: string) => holds(old, now).filter(({ changes }) => changes.length > 0);

describe('two texts side by side', () => {
  it('finds nothing where nothing but blank lines differs', () => {
    expect(changed(OLD, OLD.replaceAll('\n', '\n\n'))).toEqual([]);
    expect(holds(OLD, OLD)).toHaveLength(1);
    expect(holds('', '')).toEqual([]);
  });

  it('shows a word that was changed inside its paragraph, and nothing else', () => {
    const now = OLD.replace('300台', '302台');
    expect(changed(OLD, now)).toEqual([
      expect.objectContaining({
        changes: [
          { kind: 'same', text: '一是压实责任，完成既有多层住宅加装电梯30' },
          { kind: 'removed', text: '0' },
          { kind: 'added', text: '2' },
          { kind: 'same', text: '台，群众满意度持续提升。' },
        ],
      }),
    ]);
  });

  it('shows a paragraph that was put in or taken out as a whole', () => {
    const added = '三是健全制度，修订办法3项。';
    const now = OLD.replace('各街道', `${added}\n各街道`);
    const [stretch, ...others] = changed(OLD, now);
    expect(others).toEqual([]);
    expect(stretch).toMatchObject({
      from: { start: OLD.indexOf('各街道'), end: OLD.indexOf('各街道'), paragraphs: 0 },
      changes: [{ kind: 'added', text: added }],
    });
    expect(changed(now, OLD)).toMatchObject([{ changes: [{ kind: 'removed', text: added }] }]);
  });

  it('shows a paragraph that was rewritten as taken out and put in, not letter by letter', () => {
    const now = OLD.replace('各街道定期开展联合检查，推动问题整改到位。', '对未按期办结的事项，由区委巡察办逐件督办。');
    expect(changed(OLD, now)).toMatchObject([{ changes: [{ kind: 'removed' }, { kind: 'added' }] }]);
  });

  it('takes a paragraph that was split for one change, the line break', () => {
    const now = OLD.replace('300台，', '300台，\n');
    expect(changed(OLD, now)).toMatchObject([
      {
        from: { paragraphs: 1 },
        to: { paragraphs: 2 },
        changes: [{ kind: 'same' }, { kind: 'added', text: '\n' }, {}],
      },
    ]);
    expect(changed(now, OLD)).toMatchObject([{ from: { paragraphs: 2 }, to: { paragraphs: 1 } }]);
  });

  it('keeps two edits in neighbouring paragraphs apart', () => {
    const now = OLD.replace('满意度', '获得感').replace('长效', '常态');
    expect(changed(OLD, now)).toMatchObject([
      { from: { paragraphs: 1 }, to: { paragraphs: 1 } },
      { from: { paragraphs: 1 }, to: { paragraphs: 1 } },
    ]);
  });

  it('pairs paragraphs across Traditional and Simplified', () => {
    const [stretch] = changed(OLD, OLD.replace('推动一岗双责落到实处', '推動一崗雙責落到實處'));
    expect(stretch).toMatchObject({ from: { paragraphs: 1 }, to: { paragraphs: 1 } });
    expect(side(stretch?.changes ?? [], 'added')).toContain('推动一岗双责');
  });

  it('gives both texts again, whatever they are', () => {
    const line = fc.oneof(
      fc.constantFrom('甲', '甲乙', '联合检查', '', ' ', '　缩进', '𠮷', '𠮸𠮷'),
      fc.string({ unit: fc.constantFrom('一', '二', '。', '𠮷', '3'), maxLength: 12 }),
    );
    const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (old, now) => void holds(old, now)),
      { numRuns: 2000 },
    );
  });

  it('gives both texts again after edits of every kind', () => {
    for (const [index, { text, foreign }] of suiteBulletins().entries()) {
      for (let seed = 0; seed < 6; seed++) {
        const now = tracked(text);
        applyEdit(SEVERAL, now, editContext(100 * index + seed, foreign));
        holds(text, textOf(now));
      }
    }
  });
});
