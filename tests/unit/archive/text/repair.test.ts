import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDamage } from '../../../../main/archive/text/damage.ts';
import { applyEdits, undoRepairs } from '../../../../main/archive/text/edits.ts';
import { repair } from '../../../../main/archive/text/repair.ts';
import { bundledTexts } from '../../../helpers/bundled-texts.ts';

const pieces = fc.constantFrom(
  '區(qū)',
  '發(fā)',
  '業(yè)',
  'ldquo;',
  '&nbsp;',
  '&#8220;',
  '&#0;',
  '<br>',
  '<p class="a">',
  '</p>',
  '\n',
  '\n\n',
  '。',
  '；',
  '一、工作情况',
  '(一)关于问题的整改',
  '一是推动落实',
  '201*年',
  'F(xiàn)象',
  '展?jié)摿Σ粩',
  ' and ',
  '\ufffd',
  '区委认真学习贯彻会议精神,研究部署各项工作任务,推动整改落实到位',
  '截至目前,',
  '强担任领导小组组长,带头践行要求。',
);
const document = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));

describe('repair', () => {
  it('can always be taken back, character for character', () => {
    fc.assert(
      fc.property(document, (text) => undoRepairs(repair(text)) === text),
      { numRuns: 1500 },
    );
    for (const { decoded } of bundledTexts()) expect(undoRepairs(repair(decoded))).toBe(decoded);
  });

  it('records repairs in order, within the text, not overlapping', () => {
    fc.assert(
      fc.property(document, (text) => {
        const repaired = repair(text);
        let from = 0;
        for (const { start, end } of repaired.repairs) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThanOrEqual(start);
          from = end;
        }
        expect(from).toBeLessThanOrEqual(repaired.text.length);
      }),
      { numRuns: 1500 },
    );
  });

  it('takes pinyin residues out of a text that is full of them', () => {
    const residues = '區(qū)委召開(kāi)會議,發(fā)展經(jīng)濟,優(yōu)化環(huán)境。';
    expect(repair(residues).text).toBe('區委召開會議,發展經濟,優化環境。');
  });

  it('leaves an author’s reading of a rare character alone', () => {
    expect(repair('人名龑(yǎn)字的读音。').text).toBe('人名龑(yǎn)字的读音。');
  });

  it('names what an entity stood for', () => {
    const { text, repairs } = repair('实施ldquo;单独二孩&rdquo;政策');
    expect(text).toBe('实施“单独二孩”政策');
    expect(repairs.map(({ kind, original }) => [kind, original])).toEqual([
      ['entity', 'ldquo;'],
      ['entity', '&rdquo;'],
    ]);
  });

  it('joins a paragraph that a page cut in a word, and nothing else', () => {
    const cut =
      '主题教育期间,徐汇区领导带头讲党课,第一时间成立主题教育领导小组,区委书记曹立\n\n强担任领导小组组长,带头接待居民。';
    expect(repair(cut).text).toContain('曹立强担任');
    const kept = '一、工作情况\n\n推进以下工作:\n(1)新建制度;\n(2)修订办法;\n按照要求整改落实。';
    expect(repair(kept).text).toBe(kept);
  });

  it('keeps ranges of earlier repairs right when later ones move them', () => {
    const once = applyEdits({ text: 'abcdef', repairs: [] }, [{ kind: 'entity', start: 4, end: 6, replacement: 'X' }]);
    const twice = applyEdits(once, [{ kind: 'joined', start: 0, end: 2, replacement: '' }]);
    expect(twice.text).toBe('cdX');
    expect(twice.repairs.at(-1)).toEqual({ kind: 'entity', start: 2, end: 3, original: 'ef' });
  });
});

describe('findDamage', () => {
  it.each([
    ['發展?jié)摿Σ粩嘣鰪。西岸', '?jié)摿Σ粩嘣鰪', 'garbled'],
    ['主動擔當?shù)默F(xiàn)象時有發生', '?shù)默F(xiàn)', 'garbled'],
    ['啟動201*年市區兩級', '201*', 'masked'],
    ['六大组团的建设 and 招商', 'and', 'stray-word'],
    ['姓名\ufffd\ufffd同志', '\ufffd\ufffd', 'unknown-character'],
  ])('marks the damaged spot of %s', (text, words, reason) => {
    const found = findDamage(text).map((spot) => [text.slice(spot.start, spot.end), spot.reason]);
    expect(found).toEqual([[words, reason]]);
  });

  it('finds none in sound text', () => {
    const sound = bundledTexts().filter(({ name }) => name.endsWith('2023-rectification'));
    expect(sound).toHaveLength(3);
    for (const { decoded } of sound) expect(findDamage(decoded)).toEqual([]);
  });
});
