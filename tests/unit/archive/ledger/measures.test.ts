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

  it('are whole where they are numbered: behind a title of their own, as a paragraph, inside one', () => {
    const titled = measuresOf(
      '一、主体责任\n\n（一）组织落实整改工作情况\n\n1.党组书记带头抓整改。党组书记多次召开会议。成立领导小组，下设专班。\n\n2.坚持标本兼治抓整改。逐条对照意见。完善制度。\n',
    );
    expect(titled.map(({ item }) => item)).toEqual(['1.', '2.']);
    const paragraphs = measuresOf(
      '四、工作安排\n\n方案既考虑了需要，又考虑了可能。\n\n第一、坚持积极稳妥的方针。要抓紧挂牌工作，尽快进行调整。\n\n第二、做好人员分流工作。要加强培训，妥善安排。\n',
    );
    expect(paragraphs.map(({ item }) => item)).toEqual(['第一、', '第二、']);
    const inside = measuresOf('四、工作安排\n\n推进三项工作：（1）抓紧挂牌，完善制度。（2）加强培训，妥善安排。\n');
    expect(inside.map(({ item }) => item)).toEqual(['（1）', '（2）']);
  });

  it('are counted in other words too: 一要, 首先, ①, 措施一', () => {
    const items = (words: string) => measuresOf(UNDER_PROBLEM(words)).map(({ item }) => item);
    expect(items('整改措施：一要健全制度，制定规则。二要开展学习12次。')).toEqual(['一要', '二要']);
    expect(items('首先，压实责任，召开会议。其次，完善机制，新增储备。最后，强化检查。')).toEqual([
      '首先，',
      '其次，',
      '最后，',
    ]);
    expect(items('①开展清理，清收欠款120万元。②完善管理制度。')).toEqual(['①', '②']);
    expect(items('措施一：开展隐患排查。共排查隐患500处。\n\n措施二：建立长效机制。')).toEqual([
      '措施一：',
      '措施二：',
    ]);
    expect(items('责任单位：县信访局。整改情况：已完成。建立包案制度，化解积案18件。')).toEqual([null]);
  });

  it('answer faults that their heading names without the word 问题, where the text is about rectification', () => {
    const text = (part: string) => `一、${part}\n\n（一）作风方面\n\n1.“三资”管理不规范。\n\n开展清理，清收欠款。\n`;
    expect(measuresOf(text('反馈问题整改落实情况')).map(({ problem }) => problem)).toEqual(['“三资”管理不规范。']);
    expect(measuresOf(text('二、全市工作回顾'))).toEqual([]);
  });

  it('are the sentences behind a numbered heading of a report, and none where it looks back', () => {
    const report = (part: string) =>
      measuresOf(
        `${part}\n\n（一）科技\n\n1.加快创新体系建设。组建研发中心，支持企业牵头。建设科技园区，引进人才团队。\n\n2.推进产学研结合。深化校地合作，建设实验室。\n`,
      ).length;
    expect(report('二、2025年工作安排')).toBe(3);
    expect(report('一、2024年工作回顾')).toBe(0);
    expect(report('一、2014年上半年工作回顧')).toBe(0);
  });

  it('answer what is not done well enough, and no heading that says what will be done', () => {
    const problems = (heading: string) =>
      measuresOf(`一、整改情况\n\n（一）${heading}\n\n一是完善机制，召开会议12次。\n\n二是开展整治。\n`).map(
        ({ problem }) => problem,
      );
    expect(problems('加装电梯推进不够')).toEqual(['加装电梯推进不够', '加装电梯推进不够']);
    expect(problems('化解债务风险不到位问题')).toEqual(['化解债务风险不到位问题', '化解债务风险不到位问题']);
    expect(problems('着力解决群众急难愁盼问题')).toEqual([null, null]);
  });

  it('are short sentences too, unless one begins a paragraph or stands in a row of headings', () => {
    const plan = (words: string) => measuresOf(`二、2025年工作安排\n\n${words}\n`).length;
    expect(plan('加大保护力度。健全环境应急体系。加强环境保护管理。加大设施建设力度，提高污水处理率。')).toBe(3);
    expect(plan('推进依法行政。深化行政复议体制改革。依法接受人大监督，自觉接受政协监督。')).toBe(2);
    expect(
      plan(
        '守护一江碧水。整治沿江企业，拆除码头。保护一片蓝天。淘汰锅炉，管控扬尘。呵护一方净土。修复矿山，处置垃圾。',
      ),
    ).toBe(3);
    expect(plan('坚持唯实惟先。完善闭环机制，确保说一件、干一件、成一件。')).toBe(1);
    expect(plan('强化管理。推进林长制，推动系统治理。建成120万亩原料林基地。实施治理工程，改善环境。')).toBe(3);
  });

  it('are not looked for where a report looks back, however its headings are set', () => {
    const report = (heading: string) => `某市政府工作报告

现在，我代表市人民政府报告工作，请予审议。

${heading}

一、大力推进项目建设

加快推进重点项目，实施技改工程，支持企业发展。

2014年工作安排

（一）深化改革开放，推动创新发展取得新成效

加快推进重点改革，扩大民间投资。

（六）着力解决群众急难愁盼问题

加快建设幼儿园，完善养老服务体系。

名词解释

7．长江欢乐海：加快建设的项目，实施开发，推进旅游。
`;
    for (const heading of ['2013年工作回顾', '**2013年工作回顾**']) {
      expect(measuresOf(report(heading)).map(({ problem }) => problem)).toEqual([null, null]);
    }
  });

  it('are no achievements, farewells, situations or announcements', () => {
    const plan = (words: string) => measuresOf(`二、2025年工作安排\n\n${words}\n`);
    expect(plan('我们清醒地认识到存在不少困难和问题：一是总量不大。二是结构不优。')).toEqual([]);
    expect(plan('一年来，涌现了一批特色和亮点：一是创建文明城市。二是财政收入增长。')).toEqual([]);
    expect(plan('各位代表！让我们紧密团结，加快建设，推动发展，完成任务。')).toEqual([]);
    expect(plan('今年是规划的收官之年。我们仍处于重要战略机遇期，具备许多有利条件。重点抓好八项工作。')).toEqual([]);
  });

  it('are told from a look back by the titles in front of them where no heading says more', () => {
    const deeds = '加强项目储备，争取更多支持。加快水库等重点工程建设，开展政银企对接活动。';
    const count = (title: string) => measuresOf(`${title}${deeds}\n`).length;
    expect(count('持续扩大有效投资。')).toBe(2);
    expect(count('奋力在推进乡村振兴上持续发力。')).toBe(2);
    expect(count('（五）以调动各方力量为重点，民主法制建设不断完善。')).toBe(0);
    expect(count('（五）以調動各方力量為重點,民主法制建設進一步加強。')).toBe(0);
  });

  it('are no items of a look back, and those of a plan where no heading says so', () => {
    const items = (words: string) => measuresOf(words).map(({ item }) => item);
    const past =
      '一是发展基础不断夯实。完成投资181亿元，获批项目35个，新增企业5户。\n\n二是创新成效显著。被认定为全省首批研发机构。\n';
    expect(items(past)).toEqual([]);
    expect(items(`一、2020年工作回顾\n\n${past}`)).toEqual([]);
    expect(items('一是加快道路建设，力争年内通车。\n\n二是抓好就业，确保新增2万人。\n')).toEqual(['一是', '二是']);
    expect(items('一、整改情况\n\n一是完成投资181亿元，获批项目35个。\n\n二是新增企业5户。\n')).toEqual([
      '一是',
      '二是',
    ]);
    expect(items('（四）以改善民生为根本，建设能级继续提升。完善保障体系，推进住房改造。\n')).toEqual([]);
    expect(items('重点项目建设取得进展。道路工程有序实施，质量明显改善，交通条件显著提升。\n')).toEqual([]);
  });

  it('are sentences under 主体责任 too, where a text tells of no rectification', () => {
    const words =
      '（一）坚决担起主体责任，深入实施国家战略。加快城际铁路建设，打造轨道交通。做好场馆建设，确保按期完工。\n';
    expect(measuresOf(`三、2019年重点工作\n\n${words}`)).toHaveLength(2);
    expect(
      measuresOf('（一）坚定不移推进全面从严治党。严格落实责任制，健全监督机制。坚决查处违纪行为，进一步改进作风。\n'),
    ).toHaveLength(2);
  });

  it('are those of the last paragraph too, in front of the farewell', () => {
    const [row] = measuresOf(
      '4.恪守底线，清正廉洁树形象。严肃财经纪律，全力保基本民生。\n\n各位代表！重任在肩。让我们团结奋斗！\n',
    );
    expect(row).toMatchObject({ problem: null });
  });

  it('begin behind a bold title in the same line', () => {
    const words = '**区域协调发展。**开展国情监测，进一步优化布局。**推进**示范区建设，打造新区。\n';
    const text = `三、2019年重点工作\n\n${words}`;
    expect(ledger(text).measures.map(({ start }) => text.slice(start, start + 6))).toEqual([
      '开展国情监测',
      '**推进**',
    ]);
  });

  it('are no aims in figures, nor how things shall stand by a year; deeds with a figure are', () => {
    const rows = (words: string) => measuresOf(`三、2014年重点工作\n\n${words}\n`).map(({ start }) => start);
    expect(rows('固定资产投资完成678亿元，增长20%。农产品加工业产值要比去年增长30%。')).toEqual([]);
    expect(rows('到2020年，居民收入翻一番，30个贫困村全部“摘帽”。保障水平不断提高，就业更加充分。')).toEqual([]);
    expect(rows('着力培育产业，投资不断扩大。新增城镇就业5万人。到2020年，建成机场2个。')).toHaveLength(3);
    expect(rows('行政部门要与直接管理的企业全面脱钩。')).toHaveLength(1);
  });

  it('are no principle at the head of a paragraph, and no bold sentence', () => {
    const rows = (words: string) => measuresOf(`三、2014年重点工作\n\n${words}\n`);
    expect(rows('坚持生态优先，推动绿色发展。加快造林，建设生态屏障。')).toHaveLength(1);
    expect(
      rows('（一）深化改革\n\n突出改革主线，聚焦难点问题。\n\n**抓好任务。**坚决关停煤矿，压减产能。'),
    ).toHaveLength(1);
    expect(rows('坚持以人为本，加快编制建设规划。加快造林，建设生态屏障。')).toHaveLength(2);
    expect(rows('**打造文化品牌，建设旅游景区。**加快主题公园建设，年内竣工开业。')).toHaveLength(1);
  });

  it('are numbered lines with who is in charge on a line of its own', () => {
    const text =
      '三、2025年重点工作\n\n1.新建和改造供水工程18处。\n\n（牵头单位：市水利局）\n\n2.开通高铁。\n\n（牵头单位：市发改委）\n';
    expect(measuresOf(text).map(({ item, responsible }) => [item, responsible])).toEqual([
      ['1.', ['市水利局']],
      ['2.', ['市发改委']],
    ]);
  });

  it('are no terms explained behind a report', () => {
    expect(measuresOf('【“两集中”模式】两集中，即推进审批职能向一个处室集中，加快审批处室向政务大厅集中。\n')).toEqual(
      [],
    );
    expect(measuresOf('8.城市管理“363”工程：即实施市容市貌清理，加快整治城市环境。\n')).toEqual([]);
    expect(measuresOf('“飞地经济”：是指打破行政区划限制，加强规划、建设合作的模式。\n')).toEqual([]);
  });

  it('are plain sentences on the steps to come, also where a text answers problems', () => {
    const text = `${UNDER_PROBLEM('一是完善机制。\n\n二是开展整治。')}
二、持续深化整改，巩固拓展整改成果

集中整改取得了阶段性成效，但离要求还有差距。

（一）强化理论武装

全面排查廉政风险点，建立健全防控机制。深化落实协调机制，自觉接受监督。
`;
    expect(measuresOf(text).slice(2)).toMatchObject([
      { item: null, problem: null },
      { item: null, problem: null },
    ]);
    expect(measuresOf(text)).toHaveLength(4);
  });

  it('are no opinions, reasons or lists of what there is, and no review', () => {
    const plan = (words: string) => measuresOf(`二、下一步工作安排\n\n${words}\n`);
    expect(plan('一些同志认为，改革的步子应该加快，要尽可能一步到位。')).toEqual([]);
    expect(plan('由于体制正在建立过程中，实现一步到位是难以做到的，必须加快推进。')).toEqual([]);
    expect(plan('要加快建设的主要生产能力有：煤炭开采800万吨，炼铁100万吨。')).toEqual([]);
    expect(plan('加快推进煤炭基地建设，完善配套设施。')).toHaveLength(1);
    expect(measuresOf('（三）发展动力持续增强。推进农业建设，实施项目348个，支持合作社46家。\n')).toEqual([]);
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
