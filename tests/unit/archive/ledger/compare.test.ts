import { describe, expect, it } from 'vitest';
import { performanceOf } from '../../../../main/archive/ledger/compare/performance.ts';
import { problemsOf } from '../../../../main/archive/ledger/compare/problems-of.ts';
import { type ByHand, topicsAmong } from '../../../../main/archive/ledger/compare/topics.ts';
import { ledgerOf } from '../../../../main/archive/ledger/ledger-of.ts';
import { shippedLexicon, sourceOf } from '../../../helpers/ledger/found.ts';

const stated = (words: string): Record<string, string> => {
  const source = sourceOf(words);
  const figures = performanceOf(source, ledgerOf(source, shippedLexicon()).claims);
  return Object.fromEntries(figures.map(({ measure, printed }) => [measure, printed]));
};

describe('what a bulletin states of its rectification', () => {
  it('is read where it sums up, with the rate worked out from its figures', () => {
    expect(
      stated(
        '关于巡视整改进展情况的通报\n一、总体情况\n截至2024年6月底，巡视反馈的20项问题已完成整改18项。提出整改措施80条，已完成76条。党纪政务立案3件，退缴违纪款12.5万元，新建制度6项。',
      ),
    ).toEqual({
      problems: '20项',
      'problems-done': '18项',
      measures: '80条',
      'measures-done': '76条',
      'cases-filed': '3件',
      refunded: '12.5万元',
      'rules-made': '6项',
      completion: '76/80 = 95%',
    });
  });

  it('is shown with its section where the summary does not say it, and is nothing to reckon with', () => {
    const source = sourceOf(
      '关于整改的通报\n一、正风肃纪\n今年以来处置问题线索98件，立案34件，处分18人。\n二、督促整改\n全区立案40件。',
    );
    const figures = performanceOf(source, ledgerOf(source, shippedLexicon()).claims);
    const filed = figures.find(({ measure }) => measure === 'cases-filed');
    expect(filed).toMatchObject({ isCertain: false, printed: '34件（一、正风肃纪）；40件（二、督促整改）' });
    expect(filed?.statements.map(({ value, isSummary }) => [value, isSummary])).toEqual([
      [34, false],
      [40, false],
    ]);
    expect(filed?.places).toHaveLength(2);
    expect(figures.find(({ measure }) => measure === 'sanctioned')).toMatchObject({ printed: '18人（一、正风肃纪）' });
    expect(figures.some(({ measure }) => measure === 'completion' || measure === 'refunded')).toBe(false);
  });

  it('is the summary alone where it says it, and everything that the summary says where that differs', () => {
    const of = (summary: string) => {
      const source = sourceOf(`通报\n一、正风肃纪\n立案34件。\n截至目前，反馈的20项问题已整改18项，${summary}`);
      const figures = performanceOf(source, ledgerOf(source, shippedLexicon()).claims);
      return figures.find(({ measure }) => measure === 'cases-filed');
    };
    expect(of('立案3件。')).toMatchObject({ isCertain: true, printed: '3件', statements: [] });
    expect(of('纪检监察机关立案3件，公安机关立案5件。')).toMatchObject({ isCertain: false, printed: '3件；5件' });
  });

  it('has each figure at its claim, in the base unit', () => {
    const source = sourceOf('通报\n截至目前，反馈的20项问题已整改18项，共退出违规钱款12.5万元。');
    const { claims } = ledgerOf(source, shippedLexicon());
    const refunded = performanceOf(source, claims).find(({ measure }) => measure === 'refunded');
    const claim = claims.find(({ quote }) => quote.includes('12.5'));
    expect(refunded).toMatchObject({ value: 125_000, unit: '元', places: [{ claim: claim?.id, start: claim?.start }] });
  });
});

const bulletin = (id: string, ...problems: [string, string][]) => {
  const words = problems.map(([heading, measure], index) => `${index + 1}.${heading}\n一是${measure}`).join('\n');
  const source = sourceOf(`关于整改进展情况的通报\n一、整改落实情况\n${words}`, { bulletin: id });
  return problemsOf(source, id, ledgerOf(source, shippedLexicon()).measures);
};
const PROBLEMS = [
  ...bulletin(
    '甲区',
    ['针对食品安全监管不到位的问题', '开展学校食堂食品安全专项检查，对食品生产经营单位全面排查。'],
    ['针对基层党建存在虚化弱化的问题', '推进党支部规范化建设，选派驻村第一书记，开展党员教育培训。'],
    ['针对河道污染治理不力的问题', '实施河道清淤和雨污分流改造，排查入河排污口，关停沿河排污企业，水质明显改善。'],
  ),
  ...bulletin(
    '乙县',
    [
      '针对生态环境保护有差距的问题',
      '整治入河排污口，开展河道清淤，推进雨污分流改造，沿河企业达标排放，水质稳定改善。',
    ],
    ['针对党的基层组织建设薄弱的问题', '整顿软弱涣散党支部，选派驻村第一书记，加强党员教育培训。'],
    ['针对选人用人程序不规范的问题', '修订干部选拔任用办法，开展干部档案核查。'],
  ),
];
const grouped = (byHand: ByHand = { together: [], apart: [] }) =>
  topicsAmong(PROBLEMS, byHand).topics.map(({ problems }) => problems.map(({ problem }) => problem));
const idOf = (words: string) => PROBLEMS.find(({ problem }) => problem.includes(words))?.id ?? '';

describe('the same problem across units', () => {
  it('is found by content and not by number', () => {
    expect(grouped()).toEqual([
      ['针对基层党建存在虚化弱化的问题', '针对党的基层组织建设薄弱的问题'],
      ['针对河道污染治理不力的问题', '针对生态环境保护有差距的问题'],
    ]);
    const { topics, alone } = topicsAmong(PROBLEMS, { together: [], apart: [] });
    expect(topics[0]?.terms).toContain('书记');
    expect(alone.map(({ problem }) => problem)).toEqual([
      '针对食品安全监管不到位的问题',
      '针对选人用人程序不规范的问题',
    ]);
  });

  it('is corrected by hand, and the hand goes first', () => {
    const apart: ByHand = { together: [], apart: [[idOf('河道'), idOf('生态')]] };
    expect(grouped(apart)).toHaveLength(1);
    const together: ByHand = { together: [[idOf('食品'), idOf('选人')]], apart: [] };
    expect(grouped(together)).toContainEqual(['针对食品安全监管不到位的问题', '针对选人用人程序不规范的问题']);
  });

  it('is known by bulletin and words, so that it is the same in another revision', () => {
    const [again] = bulletin('甲区', ['针对食品安全监管不到位的问题', '另有措施，开展专项检查。']);
    expect(again?.id).toBe(idOf('食品'));
    const [other] = bulletin('乙县', ['针对食品安全监管不到位的问题', '另有措施，开展专项检查。']);
    expect(other?.id).not.toBe(idOf('食品'));
  });
});
