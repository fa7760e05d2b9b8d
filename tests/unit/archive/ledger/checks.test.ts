import { describe, expect, it } from 'vitest';
import { bodyOf } from '../../../../main/archive/ledger/body-of.ts';
import { checkWithin } from '../../../../main/archive/ledger/checks/check-within.ts';
import { betweenBulletins } from '../../../../main/archive/ledger/checks/two-bulletins.ts';
import { ledgerOf } from '../../../../main/archive/ledger/ledger-of.ts';
import type { LedgerSource } from '../../../../main/archive/ledger/ledger-source.ts';
import { bundledTexts } from '../../../helpers/bundled-texts.ts';
import { shippedLexicon, sourceOf } from '../../../helpers/ledger/found.ts';

function examined(words: string, given: Partial<LedgerSource> = {}) {
  const source = sourceOf(words, given);
  return { source, ledger: ledgerOf(source, shippedLexicon()), title: 't', lexicon: shippedLexicon() };
}

/** What one rule says of a text: outcome and formula. */
function found(rule: string, words: string): string[] {
  return checkWithin(examined(words))
    .filter((check) => check.rule === rule)
    .map(({ outcome, formula }) => `${outcome}: ${formula}`);
}

describe('done of total', () => {
  const rule = (words: string) => found('done-of-total', words);

  it('holds what was done against the whole, and the rate', () => {
    expect(rule('提出整改措施160条，已完成157条。')).toEqual(['agrees: 157/160 = 98.1%']);
    expect(rule('巡视反馈的36项问题已经整改30项。')).toEqual(['agrees: 30/36 = 83.3%']);
    expect(rule('提出整改措施160条，已完成163条。')).toEqual(['conflicts: 163 > 160']);
    expect(rule('交办任务200项，已办结190项，办结率98%。')).toEqual([
      'agrees: 190/200 = 95%',
      'conflicts: 190/200 = 95% ≠ 98%',
    ]);
    expect(rule('交办任务160项，已办结157项，办结率98.1%。')).toEqual([
      'agrees: 157/160 = 98.1%',
      'agrees: 157/160 = 98.13%',
    ]);
  });

  it.each([
    '2023年新签约501台、新开工305台、完工335台。',
    '完成投资300万平方米，新开工302台。',
    '贷款余额67万亿元，增加9万亿元，其中人民币贷款余额63万亿元。',
    '新增企业20家，已累计培育80家。',
    '整改问题20个；已完成项目35个。',
  ])('says nothing of %s', (words) => {
    expect(rule(words)).toEqual([]);
  });
});

describe('parts of a whole', () => {
  const rule = (words: string) => found('parts-of-whole', words);

  it('adds up what the text gives as all of it', () => {
    expect(rule('巡视反馈的30项问题，已经完成整改的为27项，正在整改的为3项。')).toEqual(['agrees: 27 + 3 = 30']);
    expect(rule('巡视反馈的30项问题，已经完成整改的为26项，正在整改的为3项。')).toEqual([
      'conflicts: 26 + 3 = 29 ≠ 30',
    ]);
  });

  it('takes 包括 and 等 for a part', () => {
    expect(rule('形成清单68项，包括项目类16项、机制类27项。')).toEqual(['not-comparable: 16 + 27 = 43 ≤ 68']);
  });

  it.each([
    '全区共有企业100家，其中新增20家，培育30家。',
    '发放资金50万元，惠及群众3000人、企业20家。',
    '其中女性20人、少数民族5人，共计40人。',
  ])('says nothing of %s', (words) => {
    expect(rule(words).filter((said) => said.startsWith('conflicts'))).toEqual([]);
  });
});

describe('a stated count', () => {
  const rule = (words: string) => found('stated-count', words);
  const four = '一是抓产业。二是抓项目。三是抓民生。四是抓安全。';

  it('is held against what follows it', () => {
    expect(rule(`重点抓好以下四个方面的工作：${four}`)).toEqual(['agrees: 4 = 4']);
    expect(rule(`重点抓好以下五个方面的工作：${four}`)).toEqual(['conflicts: 5 ≠ 4']);
    expect(
      rule('一年来，全市上下团结奋斗。主要做了三个方面工作：\n\n（一）抓产业\n\n内容。\n\n（二）抓项目\n\n内容。\n'),
    ).toEqual(['conflicts: 3 ≠ 2']);
  });

  it.each([
    `解决了五个问题。${four}`,
    `办好10项23件实事：${four}`,
    '着重报告三个方面：\n\n（一）甲\n\n（二）乙\n\n（三）丙\n\n（一）丁\n\n（二）戊\n',
  ])('says nothing wrong of %s', (words) => {
    expect(rule(words).filter((said) => said.startsWith('conflicts'))).toEqual([]);
  });
});

describe('a list', () => {
  const rule = (words: string) => found('stated-list', words);

  it('is none that goes on from another count', () => {
    expect(rule('创建4A级景区5个、国家级旅游民宿2个。')).toEqual([]);
  });

  it('is held against its number', () => {
    expect(rule('印发《甲办法》《乙方案》两个文件。')).toEqual(['agrees: 2 = 2']);
    expect(rule('印发《甲办法》《乙方案》3个文件。')).toEqual(['conflicts: 2 ≠ 3']);
    expect(rule('江苏苏州、浙江嘉兴和安徽合肥3家城市分中心签约。')).toEqual(['agrees: 3 = 3']);
    expect(rule('出台了2项制度：《甲办法》《乙方案》《丙细则》。')).toEqual(['conflicts: 3 ≠ 2']);
  });

  it.each([
    '印发《甲办法》《乙方案》等5个文件。',
    '新建、改扩建学校20所。',
    '建成智能工厂、数字化车间5家。',
    '昆玉铁路、文蒙铁路和6个机场开工。',
    '藏药新药、三江源生态和高原农牧业两个国家级平台。',
  ])('says nothing wrong of %s', (words) => {
    expect(rule(words).filter((said) => said.startsWith('conflicts'))).toEqual([]);
  });
});

describe('one subject in two places', () => {
  const rule = (words: string) => found('two-places', words);

  it('says the same of the same time', () => {
    expect(rule('2023年，固定资产投资额为605亿元。\n\n2023年，固定资产投资额达到605亿元。')).toEqual([
      'agrees: 605亿元 = 605亿元',
    ]);
    expect(rule('2023年，旧住房修缮面积为300万平方米。\n\n2023年，旧住房修缮面积达到302万平方米。')).toEqual([
      'conflicts: 300万平方米 ≠ 302万平方米',
    ]);
    expect(rule('2023年，旧住房修缮面积预计300万平方米。\n\n2023年，旧住房修缮面积达到302万平方米。')).toEqual([
      'not-comparable: 300万平方米 ? 302万平方米',
    ]);
  });

  it.each([
    '2022年，旧住房修缮面积为300万平方米。\n\n2023年，旧住房修缮面积为302万平方米。',
    '旧住房修缮面积为300万平方米。\n\n旧住房修缮面积为302万平方米。',
    '2023年，重点项目为20个。\n\n2023年，重点企业为30个。',
    '2023年，固定资产投资额为605亿元。\n\n2023年，固定资产投资额增长5%。',
    '2023年，产业总产出增长19%。2023年，产业总产出增长10%。',
  ])('says nothing wrong of %s', (words) => {
    expect(rule(words).filter((said) => said.startsWith('conflicts'))).toEqual([]);
  });
});

describe('a sentence printed twice', () => {
  const rule = (words: string) => found('repeated-sentence', words);

  it('states the same', () => {
    expect(rule('新增社区服务机构91家、全科医生2122名。\n\n发展。新增社区服务机构91家、全科医生2132名。')).toContain(
      'conflicts: 2122人 ≠ 2132人',
    );
  });

  it('states the same bounds', () => {
    expect(rule('压缩经费，新增科创项目超1万个。\n\n发展。\n\n压缩经费，新增科创项目超2万个。')).toContain(
      'conflicts: 1万个 ≠ 2万个',
    );
  });

  it('may be of another year where all figures differ', () => {
    expect(rule('固定资产投资额完成55亿元，增长13.2%。\n\n固定资产投资额完成62亿元，增长12.7%。')).toEqual([]);
  });
});

describe('the bundled bulletins', () => {
  const all = bundledTexts().map(({ name, decoded }) => {
    const one = examined(decoded, { bulletin: name, sha256: name });
    const named = /xuhui-2/.test(name) ? '徐汇区' : null;
    return { ...one, source: { ...one.source, body: bodyOf(one.source.folded, named) } };
  });
  const within = (name: string) =>
    checkWithin(all.find(({ source }) => source.bulletin.startsWith(name)) ?? examined('')).map(
      ({ outcome, formula }) => `${outcome}: ${formula}`,
    );

  it('agree with their own headings, totals and rates', () => {
    expect(within('xuhui-2023')).toEqual(
      expect.arrayContaining(['agrees: 17 = 17', 'agrees: 5 = 5', 'agrees: 157/160 = 98.1%', 'agrees: 53/56 = 94.6%']),
    );
    expect(within('jingan')).toEqual(
      expect.arrayContaining(['agrees: 13 = 13', 'agrees: 4 = 4', 'agrees: 27 + 3 = 30', 'agrees: 104/108 = 96.3%']),
    );
    expect(within('hongqiao')).toEqual(
      expect.arrayContaining(['agrees: 12 = 12', 'agrees: 4 = 4', 'agrees: 30/36 = 83.3%']),
    );
  });

  it('conflict nowhere within themselves', () => {
    expect(all.flatMap((one) => checkWithin(one)).filter(({ outcome }) => outcome === 'conflicts')).toEqual([]);
  });

  it('differ in one figure of one body, and agree in what else they share', () => {
    const [first, second] = all.filter(
      ({ source }) => source.bulletin.startsWith('xuhui-2') && !source.bulletin.includes('2014'),
    );
    const between = first && second ? betweenBulletins(first, second) : [];
    const said = between.map(({ outcome, formula }) => `${outcome}: ${formula}`);
    expect(said.filter((words) => words.startsWith('conflicts'))).toEqual(['conflicts: 300万平方米 ≠ 302万平方米']);
    expect(said).toEqual(
      expect.arrayContaining([
        'agrees: 408万平方米 = 408万平方米',
        'agrees: 157家 = 157家',
        'not-comparable: 8.2% ? 5.5%',
      ]),
    );
  });

  it('of other bodies are not held together', () => {
    const [jingan, xuhui] = ['jingan', 'xuhui-2023'].map((name) =>
      all.find(({ source }) => source.bulletin.startsWith(name)),
    );
    expect(jingan && xuhui && betweenBulletins(jingan, xuhui)).toEqual([]);
  });
});
