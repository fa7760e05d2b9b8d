import { describe, expect, it } from 'vitest';
import { ledgerOf } from '../../../../main/archive/ledger/ledger-of.ts';
import { withCorrections } from '../../../../main/archive/ledger/with-corrections.ts';
import type { Measure } from '../../../../main/contract/ledger.ts';
import { bundledTexts } from '../../../helpers/bundled-texts.ts';
import { shippedLexicon, sourceOf } from '../../../helpers/ledger/found.ts';

const ledger = (words: string) => ledgerOf(sourceOf(words), shippedLexicon());
const measuresOf = (words: string): Measure[] => ledger(words).measures;

const UNDER_PROBLEM = (words: string): string =>
  `某区委员会关于巡视整改进展情况的通报\n\n一、整改情况\n\n（一）关于统筹发展不够有力问题的整改\n\n1.针对违章建筑整治不到位的问题\n\n${words}\n`;

describe('measures', () => {
  it('are items on their own line, inside a paragraph, or sentences', () => {
    const lines = measuresOf(UNDER_PROBLEM('一是完善机制。召开会议12次。\n\n二是开展整治。拆除违建30处。'));
    expect(lines.map(({ item }) => item)).toEqual(['一是', '二是']);
    const inside = measuresOf(UNDER_PROBLEM('加强整治。一是完善机制，召开会议12次。二是开展整治，拆除违建30处。'));
    expect(inside.map(({ item }) => item)).toEqual(['一是', '二是']);
    const sentences = measuresOf(UNDER_PROBLEM('完善机制，召开会议12次。开展整治，拆除违建30处。'));
    expect(sentences.map(({ item }) => item)).toEqual([null, null]);
  });

  it('know the problem they answer, and those that answer none say so', () => {
    const [measure] = measuresOf(UNDER_PROBLEM('一是完善机制，召开会议12次。\n\n二是开展整治。'));
    expect(measure?.problem).toBe('针对违章建筑整治不到位的问题');
    expect(measure?.problemPath).toEqual(['一、', '（一）', '1.']);
    expect(
      measuresOf('一、组织领导情况\n\n一是抓思想认识，召开会议。\n\n二是抓责任落实。\n').map(({ problem }) => problem),
    ).toEqual([null, null]);
  });

  it('hold states, documents with their verb, dates and claims', () => {
    const [measure] = measuresOf(
      UNDER_PROBLEM(
        '一是针对巡察队伍专业性不足的问题，制定《甲办法》《乙方案》，修订完善《丙细则》，2024年6月底前完成，由区建管委牵头，拆除违建30处。\n\n二是开展整治，正在推进。',
      ),
    );
    expect(measure?.documents.map(({ verb, title }) => [verb, title])).toEqual([
      ['制定', '甲办法'],
      ['制定', '乙方案'],
      ['修订完善', '丙细则'],
    ]);
    expect(measure?.states).toEqual(['完成']);
    expect(measure?.dates).toMatchObject([{ words: '2024年6月底前', date: '2024-06', isLimit: true }]);
    expect(measure?.responsible).toEqual(['区建管委']);
    expect(measure?.claims).toHaveLength(1);
    expect(measure?.manifestation).toBeDefined();
  });

  it('tell 尚未完成 from 完成, and a rate from a state', () => {
    const states = (words: string) => measuresOf(UNDER_PROBLEM(`一是${words}。\n\n二是开展整治。`))[0]?.states;
    expect(states('项目尚未完成')).toEqual(['未完成']);
    expect(states('完成率达到90%')).toEqual([]);
    expect(states('已完成立项并持续推进')).toEqual(['已完成', '持续']);
  });

  it('are not what a text names as its shortcomings', () => {
    expect(measuresOf('存在的不足主要表现在：一是对经济增长认识不够。二是服务水平还不足。三是作风还不实。\n')).toEqual(
      [],
    );
  });

  it('are found in the bundled bulletins, each one once', () => {
    for (const { name, decoded } of bundledTexts()) {
      const measures = measuresOf(decoded);
      const starts = measures.map(({ start }) => start);
      expect(
        [...new Set(starts)].sort((a, b) => a - b),
        name,
      ).toEqual(starts);
      for (const [index, measure] of measures.entries()) {
        expect(measure.end, name).toBeLessThanOrEqual(measures[index + 1]?.start ?? Number.POSITIVE_INFINITY);
      }
    }
  });
});

describe('corrections', () => {
  const found = ledger(UNDER_PROBLEM('一是完善机制，召开会议12次。\n\n二是开展整治，拆除违建30处。'));
  const [first, second] = found.claims;

  it('stand over what is found, whatever their order in the text', () => {
    if (!first || !second) throw new Error('two claims are in the text');
    const added = { ...first, id: 'own', start: 0 };
    const corrected = withCorrections(found, {
      claims: [
        { kind: 'edit', id: first.id, changes: { subject: '会议' } },
        { kind: 'dismiss', id: second.id },
        { kind: 'add', row: added },
      ],
      measures: [],
    });
    expect(corrected.claims.map(({ id, subject }) => [id, subject])).toEqual([
      ['own', first.subject],
      [first.id, '会议'],
    ]);
    expect(corrected.measures).toEqual(found.measures);
  });

  it('split and merge rows, and wait for rows that are not found', () => {
    const [a, b] = found.measures;
    if (!a || !b) throw new Error('two measures are in the text');
    const merged = withCorrections(found, {
      claims: [],
      measures: [{ kind: 'merge', ids: [a.id, b.id], into: { ...a, id: 'both', end: b.end } }],
    });
    expect(merged.measures.map(({ id }) => id)).toEqual(['both']);
    const split = withCorrections(merged, {
      claims: [],
      measures: [
        { kind: 'split', id: 'both', into: [a, b] },
        { kind: 'dismiss', id: 'gone' },
      ],
    });
    expect(split.measures).toEqual(found.measures);
  });
});
