import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../main/contract/ledger.ts';
import type { RowJudgement } from '../../../main/contract/ledger-corrections.ts';
import { chartOption } from '../../../renderer/features/ledger/compare/chart-option.ts';
import { withoutStyles } from '../../../renderer/features/ledger/compare/plain-svg.ts';
import { rowChangesOf } from '../../../renderer/features/ledger/dialogs/row-form.ts';
import { splitParts } from '../../../renderer/features/ledger/dialogs/split-parts.ts';
import { wordsInText } from '../../../renderer/features/ledger/dialogs/words-in-text.ts';
import { filteredRows, groupedLines, ledgerRows, sortedRows } from '../../../renderer/features/ledger/ledger-rows.ts';
import { reportedFigure } from '../../../renderer/features/ledger/reported-figure.ts';
import { differenceIn } from '../../../renderer/features/ledger/table/difference-in.ts';
import { formatAddress, parseAddress } from '../../../renderer/state/address.ts';
import {
  CLAIM_KINDS,
  LEDGER_GROUPS,
  LEDGER_SORTS,
  LEDGER_VIEWS,
  ledgerAddress,
  VERDICT_FILTERS,
} from '../../../renderer/state/ledger-address.ts';
import { sentenceAround } from '../../../renderer/text/sentence-around.ts';

const words = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });

describe('the address of the ledger', () => {
  it('is read back as it was written', () => {
    const address = fc.record({
      view: fc.constantFrom(...LEDGER_VIEWS),
      bulletin: fc.option(words),
      filter: fc.record(
        {
          query: words,
          section: words,
          unit: words,
          kind: fc.constantFrom(...CLAIM_KINDS),
          state: words,
          verdict: fc.constantFrom(...VERDICT_FILTERS),
          person: words,
          sample: words,
        },
        { requiredKeys: [] },
      ),
      sort: fc.constantFrom(...LEDGER_SORTS),
      group: fc.constantFrom(...LEDGER_GROUPS),
      page: fc.nat(1_000_000),
      chosen: fc.option(words),
      beside: fc.array(fc.stringMatching(/^[0-9a-f]{12}$/)),
    });
    fc.assert(
      fc.property(address, (fields) => {
        const whole = ledgerAddress(fields);
        expect(parseAddress(formatAddress(whole))).toEqual(whole);
      }),
    );
  });
});

const claim = (id: string, value: number | null, subject: string, more: Partial<Claim> = {}): Claim => ({
  id,
  bulletin: 'a',
  kind: 'figure',
  start: 0,
  end: 1,
  quote: `${value ?? ''}`,
  subject,
  value,
  unit: '项',
  printed: `${value ?? ''}项`,
  qualifiers: [],
  section: [{ label: '一、', title: '概况' }],
  paragraph: 1,
  ...more,
});
const TABLE = {
  measures: [
    {
      ...{
        id: 'm',
        bulletin: 'a',
        start: 0,
        end: 9,
        problem: '加装电梯推进不够',
        section: [],
        item: '一是',
        paragraph: 1,
      },
      ...{ states: ['已完成'], documents: [], dates: [], claims: ['1', '2'], words: '一是压实责任' },
    },
  ],
  claims: [
    claim('1', 17, '问题'),
    claim('2', 160, '措施'),
    claim('3', null, '完成率', { kind: 'rank' }),
    claim('4', 12, '问题'),
  ],
  decisions: [],
  persons: { '1': '王芳' },
  assignments: [],
};

describe('rows', () => {
  const { claims } = ledgerRows(TABLE, []);
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).join('');

  it('know the measure that a figure stands in, its problem, and whose it is', () => {
    expect(claims[0]).toMatchObject({ measure: 'm', problem: '加装电梯推进不够', person: '王芳' });
    expect(claims[2]).toMatchObject({ measure: null, problem: null, person: '' });
  });

  it('show what was found of the figures in a measure', () => {
    const mark = (figures: object) => ({ author: '王芳', figures }) as unknown as RowJudgement['mark'];
    const judged = [
      { row: '1', mark: mark({ reported: '17', verified: '16', unit: '项' }) },
      { row: '2', mark: mark({ reported: '160', verified: null, unit: '条' }) },
    ];
    const [measure] = ledgerRows(TABLE, judged).measures;
    expect(measure?.checked.map(({ claim: of, figures }) => [of, differenceIn(figures, '无')])).toEqual([
      ['1', '−1项'],
    ]);
    expect(differenceIn({ reported: '2', verified: '2', unit: '项' }, '无')).toBe('无');
    expect(differenceIn({ reported: null, verified: '2', unit: '项' }, '无')).toBeNull();
  });

  it('are sorted by value with those without one last, and by subject', () => {
    expect(ids(sortedRows(claims, 'value'))).toBe('2143');
    expect(ids(sortedRows(claims, 'rising'))).toBe('4123');
    expect(ids(sortedRows(claims, 'text'))).toBe('1234');
  });

  it('are narrowed down by each value, and by the sample that is named', () => {
    expect(ids(filteredRows(claims, { query: '措施' }, null))).toBe('2');
    expect(ids(filteredRows(claims, { kind: 'rank' }, null))).toBe('3');
    expect(ids(filteredRows(claims, { person: '王芳' }, null))).toBe('1');
    expect(ids(filteredRows(claims, { section: '一、概况', verdict: 'none' }, null))).toBe('1234');
    expect(ids(filteredRows(claims, { verdict: 'true' }, null))).toBe('');
    expect(ids(filteredRows(claims, {}, new Set(['4'])))).toBe('4');
  });

  it('stand under what they share', () => {
    const lines = groupedLines(claims, 'subject').map((line) =>
      'row' in line ? line.row.id : `${line.heading} ${line.count}`,
    );
    expect(lines).toEqual(['问题 2', '1', '4', '措施 1', '2', '完成率 1', '3']);
  });
});

describe('a reported figure', () => {
  it('is in the unit in which it is printed', () => {
    expect(reportedFigure(claim('1', 637_900, '', { printed: '63.79万元', unit: '元' }))).toEqual({
      value: '63.79',
      unit: '万元',
    });
    expect(reportedFigure(claim('1', 5, '', { printed: '五方面', unit: '方面' }))).toEqual({
      value: '5',
      unit: '方面',
    });
    expect(reportedFigure(claim('1', -7.89, '', { printed: '7.89%', unit: '%' }))?.value).toBe('-7.89');
    expect(reportedFigure(claim('1', null, '', { kind: 'scope' }))).toBeNull();
  });
});

describe('a row that is split', () => {
  const said = '一是压实责任。二是加强督导。';

  it('has its parts where the lines were broken', () => {
    expect(splitParts(said, '一是压实责任。\n二是加强督导。', 100)).toEqual([
      { start: 100, end: 107 },
      { start: 107, end: 114 },
    ]);
  });

  it('is refused where words were changed, left out or not parted', () => {
    for (const typed of [
      said,
      '一是压实责任。\n二是加强监督。',
      '一是压实责任。\n加强督导。',
      '一是\n压实责任。',
      '',
    ]) {
      expect(splitParts(said, typed, 0)).toBeNull();
    }
  });
});

describe('words that are added', () => {
  it('are found where they stand once, or nearest to the row in hand', () => {
    expect(wordsInText('丙', '甲乙丙', null)).toEqual({ start: 2, end: 3 });
    expect(wordsInText('甲', '甲乙甲', null)).toBeNull();
    expect(wordsInText('甲', '甲乙甲', 3)).toEqual({ start: 2, end: 3 });
    expect(wordsInText('丁', '甲乙甲', 3)).toBeNull();
  });

  it('say what is typed, and no number is none', () => {
    const form = {
      subject: ' 问题 ',
      value: '１２.5',
      unit: '项',
      problem: '',
      states: '已完成、持续',
      responsible: '',
    };
    expect(rowChangesOf(form, 'claims')).toEqual({ subject: '问题', value: 12.5, unit: '项' });
    expect(rowChangesOf({ ...form, value: '十二' }, 'claims')).toBeUndefined();
    expect(rowChangesOf(form, 'measures')).toEqual({ problem: null, states: ['已完成', '持续'], responsible: [] });
  });
});

describe('a sentence', () => {
  it('goes from stop to stop within its paragraph', () => {
    const text = '标题\n甲。乙17项丙；丁。\n戊';
    const start = text.indexOf('17');
    const { start: from, end } = sentenceAround(text, { start: 3, end: 15 }, { start, end: start + 3 });
    expect(text.slice(from, end)).toBe('乙17项丙；');
  });
});

describe('a chart', () => {
  use([BarChart, GridComponent, SVGRenderer]);
  const compared = [
    {
      bulletin: 'a',
      shortTitle: '甲“区”<&>"',
      figures: [
        {
          measure: 'completion' as const,
          value: 98.1,
          unit: '%',
          printed: '157/160 = 98.1%',
          isComputed: true,
          isCertain: true,
          statements: [],
          places: [],
        },
      ],
    },
    { bulletin: 'b', shortTitle: '乙县', figures: [] },
  ];
  const look = { ink: '#000', secondary: '#666', line: '#ddd', bar: '#888', font: "'Noto Sans', sans-serif" };
  const draw = (): string => {
    const { option, heightPx } = chartOption(compared, 'completion', look, '原文未载');
    const chart = init(null, null, { renderer: 'svg', ssr: true, width: 900, height: heightPx });
    chart.setOption(option);
    const svg = chart.renderToSVGString();
    chart.dispose();
    return svg;
  };

  it('has no inline style, and looks the same without', () => {
    expect(draw()).toMatch(/style="/);
    const plain = withoutStyles(draw());
    expect(plain).not.toMatch(/\sstyle=|<style/);
    expect(plain).toContain(`font-family="'Noto Sans', sans-serif"`);
    for (const [tag] of plain.matchAll(/<[a-z][^<>]*>/g)) {
      const names = [...tag.matchAll(/\s([\w-]+)="/g)].map(([, name]) => name);
      expect(new Set(names).size, tag).toBe(names.length);
    }
  });

  it('has all bars in one colour, in the order given, and says what is not stated', () => {
    const plain = withoutStyles(draw());
    expect(new Set([...plain.matchAll(/fill="(#[0-9a-f]{3})" ecmeta/g)].map(([, fill]) => fill))).toEqual(
      new Set(['#888']),
    );
    expect(plain.indexOf('甲')).toBeLessThan(plain.indexOf('乙县'));
    expect(plain).toContain('157/160 = 98.1%');
    expect(plain).toContain('原文未载');
  });
});
