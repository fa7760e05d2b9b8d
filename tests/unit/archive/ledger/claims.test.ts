import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../../helpers/ledger/found.ts';

const said = (words: string): string[] => claimsOf(words).map(({ quote, subject }) => `${subject}: ${quote}`);

describe('subjects', () => {
  it('names what is counted behind or before a figure', () => {
    expect(said('引进17家企业。')).toEqual(['企业: 17家']);
    expect(said('新引进17家企业。')).toEqual(['新引进企业: 17家']);
    expect(said('全年接待游客3.2亿人次。')).toEqual(['接待游客: 3.2亿人次']);
    expect(said('55万60岁以上农村老人受益。')[0]).toMatch(/农村老人: 55万$/);
    expect(said('16家二级及以上公立医疗机构。')).toEqual(['公立医疗机构: 16家']);
    expect(said('12项主要指标有7项提前完成。')[0]).toBe('主要指标: 12项');
    expect(said('（7）建成100公里健身绿道。')).toEqual(['健身绿道: 100公里']);
    expect(said('2023年全区GDP完成2853.58亿元。')).toEqual(['GDP: 2853.58亿元']);
    expect(said('共排摸廉政风险点1115个。')).toEqual(['廉政风险点: 1115个']);
    expect(said('纳统楼宇属地率达到60.79%。')).toEqual(['纳统楼宇属地率: 60.79%']);
  });

  it('is shared along a chain', () => {
    expect(said('电梯加装2023年新签约501台、新开工305台、完工335台。')).toEqual([
      '电梯加装新签约: 501台',
      '电梯加装新开工: 305台',
      '电梯加装完工: 335台',
    ]);
    expect(said('固定资产投资6031亿元，同比增长5%。')).toEqual(['固定资产投资: 6031亿元', '固定资产投资: 5%']);
    expect(said('落实23项77条工作任务。')).toEqual(['工作任务: 23项', '工作任务: 77条']);
    expect(said('旅游收入、游客人次分别增长11.4%和64%。')).toEqual(['旅游收入: 11.4%', '游客人次: 64%']);
  });

  it('keeps the owner of a ratio', () => {
    expect(said('第三产业得到较快发展，去年占国内生产总值的比重达到37.4%。')).toEqual([
      '第三产业占国内生产总值的比重: 37.4%',
    ]);
    expect(said('冬虫夏草产量2.42万千克，产值约30亿元。')).toEqual([
      '冬虫夏草产量: 2.42万千克',
      '冬虫夏草产值: 约30亿元',
    ]);
    expect(said('第二产业投资3850亿元，投资比重由58.9%下降到53.6%。')).toEqual([
      '第二产业投资: 3850亿元',
      '第二产业投资比重: 58.9%',
      '第二产业投资比重: 53.6%',
    ]);
  });

  it('keeps lists whole that one figure counts, and leaves what the next one counts', () => {
    expect(said('创建48个国家、省级森林乡村。')).toEqual(['国家、省级森林乡村: 48个']);
    expect(said('实施到户项目12.7万个，帮助20055人实现脱贫。').at(-1)).toBe('实现脱贫: 20055人');
    expect(said('推进289项省、市重点项目。')).toEqual(['省、市重点项目: 289项']);
    expect(said('组织12家单位、加强街镇督导。')).toEqual(['单位: 12家']);
    expect(said('建成国家级平台5个、省级平台8个。')).toEqual(['国家级平台: 5个', '省级平台: 8个']);
    expect(said('新增3个市级项目、县级项目5个。')).toEqual(['新增市级项目: 3个', '县级项目: 5个']);
  });

  it('is what is measured, and not what it is measured from', () => {
    expect(said('地区生产总值500亿元，比2010年翻一番。').at(-1)).toBe('地区生产总值: 一番');
    expect(said('高新技术企业总数369家，是“十二五”末的3.2倍。').at(-1)).toMatch(/^高新技术企业总数: /);
    expect(said('工业增加值增长8.3%，高于全省2个百分点。').at(-1)).toBe('工业增加值: 2个百分点');
    expect(said('新增上市企业18家，累计达129家。').at(-1)).toBe('上市企业: 129家');
    expect(said('新增景区90个，总量跃居全省第一。').at(-1)).toBe('景区总量: 第一');
    expect(said('跨越两个台阶，总量是2010年的2倍。').at(-1)).toBe('总量: 2倍');
  });

  it('tells two things in one word apart, also in the row behind', () => {
    expect(said('金融机构存贷款余额分别达5亿元、3亿元，增长3.5%和6.8%。')).toEqual([
      '金融机构存款余额: 5亿元',
      '金融机构贷款余额: 3亿元',
      '金融机构存款余额: 3.5%',
      '金融机构贷款余额: 6.8%',
    ]);
    expect(said('城乡居民收入分别增长8%和9%。')).toEqual(['城镇居民收入: 8%', '农村居民收入: 9%']);
    const [, , households] = said('城市、农村住房面积5平方米、3平方米。使37562户、15万农民告别了世代居住的茅草房。');
    expect(households).not.toMatch(/面积/);
  });

  it('is told by what was done for it, by what people did, and by its place', () => {
    expect(said('支持800家工业企业实施技术改造。')).toEqual(['实施技术改造工业企业: 800家']);
    expect(said('4510人享受社保兜底保障。')).toEqual(['享受社保兜底保障: 4510人']);
    expect(said('新增停车位2500个，其中中心城区500个。').at(-1)).toBe('中心城区新增停车位: 500个');
    expect(said('为大坝筹措了3亿元资本金。')).toEqual(['资本金: 3亿元']);
  });

  it('keeps what tells a figure from its neighbours, and does not run on past what is counted', () => {
    expect(said('巡视反馈的五方面17项问题已整改。')).toEqual(['巡视反馈问题: 五方面', '巡视反馈问题: 17项']);
    expect(said('发挥四个片区的工作重心作用。')).toEqual(['片区: 四个']);
    expect(said('启动2个美丽乡村示范村建设。')).toEqual(['美丽乡村示范村: 2个']);
    expect(said('打造了39个实战性强的数字治理场景。')).toEqual(['实战性强的数字治理场景: 39个']);
  });

  it('takes what the counted things did, where they stand first in their clause', () => {
    expect(said('34家企业成功入驻“西藏振兴馆”。')).toEqual(['入驻“西藏振兴馆”企业: 34家']);
    expect(said('徐家汇等3个县市被评为中国天然氧吧。')).toEqual(['评为中国天然氧吧县市: 3个']);
    expect(said('建成39个场景推动数字治理。')).toEqual(['场景: 39个']);
    expect(said('20个地块签约生效，其中17个地块100%签约。').slice(0, 2)).toEqual(['签约生效地块: 20个', '地块: 17个']);
  });

  it('says what was done so early, so often or first', () => {
    expect(said('州城空气质量率先达到国家二级标准。')).toEqual(['州城空气质量达到国家二级标准: 率先']);
    expect(said('老姆登茶成为全州首家获得地理标志认证农产品。')).toEqual(['获得地理标志认证农产品: 首家']);
    expect(said('对街镇下辖居民区开展全覆盖巡察。')).toEqual(['街镇下辖居民区巡察: 全覆盖']);
  });

  it('gives each figure of a row its own item of a list', () => {
    expect(said('城镇、农村居民人均可支配收入年均增长6.9%、8.8%。')).toEqual([
      '城镇居民人均可支配收入: 6.9%',
      '农村居民人均可支配收入: 8.8%',
    ]);
    expect(said('水稻、油菜基地面积分别达到45万亩、20万亩。')).toEqual([
      '水稻基地面积: 45万亩',
      '油菜基地面积: 20万亩',
    ]);
  });

  it('sums up what was counted in a row', () => {
    expect(said('引进地区总部11家、研发中心1家，累计达157家。').at(-1)).toBe('地区总部、研发中心: 157家');
  });

  it('keeps the owner of what things counted before cost or earned', () => {
    expect(said('现有合作社1649家，注册资金28.23亿元。').at(-1)).toBe('合作社注册资金: 28.23亿元');
    expect(said('推动生命健康产业集聚。2023年产业总产出增长18.5%。')).toEqual(['生命健康产业总产出: 18.5%']);
    expect(said('提出整改措施96条，已经完成86条。').at(-1)).toBe('整改措施已经完成: 86条');
  });

  it('keeps a noun that is made of verbs, and no verb that is none', () => {
    expect(said('国有单位基本建设和更新改造项目的计划总投资达23271亿元。')).toEqual([
      '国有单位基本建设和更新改造项目的计划总投资: 23271亿元',
    ]);
    expect(said('各单位党组共计排摸廉政风险点1115个。')).toEqual(['廉政风险点: 1115个']);
    expect(said('巡视反馈涉及共性问题9项。')).toEqual(['共性问题: 9项']);
    expect(said('行动加快实施，完成造林20.35万亩。')).toEqual(['造林: 20.35万亩']);
  });

  it('is carried to a sentence that has none', () => {
    expect(said('自营出口创汇113.5亿美元，年均增长38.6%。去年达到33.9亿美元。').at(-1)).toBe(
      '自营出口创汇: 33.9亿美元',
    );
    expect(said('自营出口创汇113.5亿美元。外贸运行平稳。去年达到33.9亿美元。').at(-1)).toBe(': 33.9亿美元');
  });

  it('never runs over a stop', () => {
    for (const { subject } of claimsOf('召开大会。推进工作，完成100项。共计20%，其中3家。')) {
      expect(subject).not.toMatch(/[，。；]/);
    }
  });
});

describe('claims', () => {
  it('hold places in a ranking that are printed without 第, and firsts of their kind', () => {
    const ranks = (words: string) =>
      claimsOf(words).flatMap(({ unit, quote, value }) => (unit === 'rank' ? [[quote, value]] : []));
    expect(ranks('综合实力排名上升至23位，孵化水平居全国13位。')).toEqual([
      ['23位', 23],
      ['13位', 13],
    ]);
    expect(ranks('信用排名提升4位，在家门口居住4位老人。')).toEqual([]);
    expect(ranks('在全国首创协作模式，尊重群众首创精神。')).toEqual([['首创', null]]);
  });

  it('hold rank and scope without a digit', () => {
    expect(
      claimsOf('完工数位列全市第一，幼儿园实现全覆盖，建成全国首个社区。').map(({ kind, quote, value }) => [
        kind,
        quote,
        value,
      ]),
    ).toEqual([
      ['rank', '第一', 1],
      ['scope', '全覆盖', null],
      ['rank', '首个', null],
    ]);
    expect(claimsOf('落实第一责任人责任，第一批主题教育，第一季度。')).toEqual([]);
  });

  it('hold a superlative that names its scope or time, and no praise', () => {
    expect(said('制造业贷款占比27.7%、全省最高。').at(-1)).toBe('制造业贷款占比: 最高');
    expect(said('总天数为2003年以来最少。')).toEqual(['总天数: 最少']);
    expect(said('工业增加值增速创近五年新高。')).toEqual(['工业增加值: 新高']);
    expect(said('保持在全省审批项目最少、速度最快、收费最低。')).toEqual([
      '审批项目: 最少',
      '速度: 最快',
      '收费: 最低',
    ]);
    expect(said('海南已成为中国最大的尿素生产基地。')).toEqual(['尿素生产基地: 最大']);
    expect(said('科技进步贡献率保持全省领先水平。')).toEqual(['科技进步贡献率: 领先']);
    expect(said('5个镇入选首批中国特色小镇。').at(-1)).toBe('中国特色小镇: 首批');
    expect(said('文化创意产业规模率先突破千亿元。')[0]).toMatch(/: 率先$/);
    for (const words of [
      '提高最低工资标准，完善最低生活保障，最大限度降低成本。',
      '对标国际最高最好最优，做到流程最短、收费最低。',
      '推进新高考，建设合新高铁，首批项目开工，率先突破瓶颈。',
      '“八个全覆盖”是目标。',
      '按照“三个定位、两个率先”要求，推进工作。',
    ]) {
      expect(said(words), words).toEqual([]);
    }
  });

  it('hold no name of a programme that is explained', () => {
    expect(claimsOf('八个全覆盖，即有路有水。').filter(({ kind }) => kind === 'scope')).toEqual([]);
    expect(claimsOf('实现村卫生室建设五个全覆盖。').filter(({ kind }) => kind === 'scope')).toHaveLength(1);
  });

  it('tell a decline by half', () => {
    expect(claimsOf('机关干部编制总数减少一半。')).toMatchObject([
      { quote: '一半', value: -50, unit: '%', change: 'decline', subject: '机关干部编制总数' },
    ]);
    expect(claimsOf('完成了一半以上的任务，另一半正在推进。')).toEqual([]);
  });

  it('know their section, paragraph and item', () => {
    const [claim] = claimsOf('一、总体情况\n\n（一）完成情况\n\n一是抓落实。完成任务12项。\n');
    expect(claim).toMatchObject({ item: '一是', paragraph: 1, quote: '12项' });
    expect(claim?.section.map(({ label }) => label)).toEqual(['一、', '（一）']);
  });

  it('resolve the time that the text names', () => {
    const year = (words: string) => claimsOf(words, { year: 2024 })[0]?.period;
    expect(year('2023年完成投资5亿元。')).toMatchObject({ from: '2023-01-01', to: '2023-12-31' });
    expect(year('去年上半年完成投资5亿元。')).toMatchObject({ from: '2023-01-01', to: '2023-06-30' });
    expect(year('截至2023年9月底，完成投资5亿元。')).toEqual({ words: '截至2023年9月底', to: '2023-09-30' });
    expect(year('完成投资5亿元。')).toBeUndefined();
  });

  it('name whose figure it is, and no office, measure or scope', () => {
    const bodies = (words: string) => claimsOf(words).map(({ body }) => body ?? null);
    expect(bodies('全国粮食产量500万吨。')).toEqual(['全国']);
    expect(bodies('落实中央决策部署，粮食产量500万吨。')).toEqual([null]);
    expect(bodies('建成全国最大的基地，钾肥产量100万吨。').at(-1)).toBeNull();
    expect(bodies('对全省贡献率达66.2%。')).toEqual([null]);
  });

  it('leave contact lines and what a page printed twice alone', () => {
    expect(claimsOf('联系电话：64872222转10人\n\n邮政编码：200030\n')).toEqual([]);
  });

  it('have ids that depend on revision and place alone', () => {
    const ids = (sha256: string) => claimsOf('完成12项，投资3亿元。', { sha256 }).map(({ id }) => id);
    expect(ids('a')).toEqual(ids('a'));
    expect(new Set([...ids('a'), ...ids('b')]).size).toBe(4);
  });
});
