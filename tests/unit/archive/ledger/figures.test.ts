import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../helpers/ledger/found.ts';

describe('figures', () => {
  it.each([
    ['全区GDP完成2853.58亿元', ['2853.58亿元 = 285358000000 元']],
    ['有９０％的企业', ['９０％ = 90 %']],
    ['投入资金1,234.5万元', ['1,234.5万元 = 12345000 元']],
    ['惠及140余万人次', ['140余万人次 = 1400000 人次 [余]']],
    ['走访1.2万余人', ['1.2万余人 = 12000 人 [余]']],
    ['党员9.44万名', ['9.44万名 = 94400 人']],
    ['共召开会议十余次', ['十余次 = 10 次 [余]']],
    ['推出二十项举措', ['二十项 = 20 项']],
    ['粮食总产量二百八十四亿斤', ['二百八十四亿斤 = 28400000000 斤']],
    ['增长百分之二十二点三', ['百分之二十二点三 = 22.3 %']],
    ['约占三分之一', ['三分之一 = 0.333333 ']],
    ['精简1/3以上', ['1/3以上 = 0.333333  [以上]']],
    ['联系3至5户', ['3至5户 = 3–5 户']],
    ['增长15%-20%', ['15%-20% = 15–20 %']],
    ['吸引10万至15万人', ['10万至15万人 = 100000–150000 人']],
    ['一亿二千万元', ['一亿二千万元 = 120000000 元']],
    ['二万亿元', ['二万亿元 = 2000000000000 元']],
    ['五十一万千瓦', ['五十一万千瓦 = 510000 千瓦']],
    ['增加供气8 亿立方米', ['8 亿立方米 = 800000000 立方米']],
    ['全市29万65岁及以上老年人', ['29万 = 290000 人']],
    ['新增充电桩320枪', ['320枪 = 320 枪']],
    ['增长将近二倍', ['将近二倍 = 2 倍 [将近]']],
    ['產生稅收超億元樓宇16幢', ['16幢 = 16 幢']],
    ['8个次发达镇', ['8个 = 8 个']],
    ['接待41团次', ['41团次 = 41 团次']],
  ])('reads %s', (words, figures) => {
    expect(figuresOf(words)).toEqual(figures);
  });

  it('keeps what qualifies a figure', () => {
    expect(figuresOf('扶持金额超过2800万元')).toEqual(['超过2800万元 = 28000000 元 [超过]']);
    expect(figuresOf('预计增长5.5%以上')).toEqual(['5.5%以上 = 5.5 % [预计 以上]']);
    expect(figuresOf('签约120个，累计近300个')).toEqual(['120个 = 120 个', '近300个 = 300 个 [累计 近]']);
  });

  it('takes the sign of a change, and none of a level', () => {
    expect(figuresOf('火灾数同比下降7.89%')).toEqual(['7.89% = -7.89 % [同比]']);
    expect(figuresOf('失业率下降到4%')).toEqual(['4% = 4 %']);
    expect(figuresOf('亿元楼88幢，同比减少6幢')).toEqual(['88幢 = 88 幢', '6幢 = -6 幢 [同比]']);
    expect(figuresOf('灰霾天数下降2.8天')).toEqual(['2.8天 = -2.8 天']);
    expect(figuresOf('减少贫困人口6万人')).toEqual(['6万人 = 60000 人']);
    expect(figuresOf('为企业减负3.67亿元')).toEqual(['3.67亿元 = 367000000 元']);
    expect(figuresOf('同比分别下降3%和5%')).toEqual(['3% = -3 % [同比]', '5% = -5 % [同比]']);
    expect(figuresOf('收入分别增长7.1%和-2%')).toEqual(['7.1% = 7.1 %', '2% = -2 %']);
  });

  it('shares the unit of a list', () => {
    expect(figuresOf('比预期高5、2.9、1.5个百分点').map((figure) => figure.split(' = ')[1]?.split(' [')[0])).toEqual([
      '5 百分点',
      '2.9 百分点',
      '1.5 百分点',
    ]);
  });

  it('counts the ones that a name is made of, and no others', () => {
    const named = figuresOf('“三个一”机制，即一个项目、一套班子、一个方案。');
    expect(named).toEqual(['一个 = 1 个', '一套 = 1 套', '一个 = 1 个']);
    expect(figuresOf('要有一个项目、一套班子、一个方案。')).toEqual([]);
    expect(figuresOf('推进“三个一”工程，形成一个好的环境。')).toEqual([]);
  });

  it.each([
    '共建41团草湖镇',
    '第十二届人大第三次会议',
    '2023年3月29日至6月16日',
    '二〇二三年十月',
    '一九七八年',
    '中央八项规定和“四个意识”',
    '认真履行一岗双责',
    '“1+1+5”工作体系',
    '构建5+1+X模式',
    '拨打12345热线',
    '15分钟社区生活圈',
    '漕溪北路366号',
    '田林路65弄',
    '电话021-34733909',
    '邮编200030',
    '沪府〔2023〕12号',
    '轨交15号线',
    '4A级景区和5G基站',
    'PM2.5浓度',
    '世界500强企业',
    '三年行动计划',
    '过去五年',
    '千家万户、百家企业',
    '一批项目、一个问题',
    '二次创业',
    '500千伏变电站',
    '《2023年100项重点任务》',
    '90年代',
    '营商环境6.0版',
    '每两个月',
  ])('finds no figure in %s', (words) => {
    expect(figuresOf(words)).toEqual([]);
  });

  it('tells the name of a place from a count that looks like it', () => {
    expect(figuresOf('扩建八所港，三台县创建文明城市')).toEqual([]);
    expect(figuresOf('新建八所学校，购置三台设备')).toEqual(['八所 = 8 所', '三台 = 3 台']);
  });

  it('tells the threshold of a class from a figure', () => {
    expect(figuresOf('税收超10亿元的楼宇有6幢')).toEqual(['6幢 = 6 幢']);
    expect(figuresOf('实施5000万元以上项目450个')).toEqual(['450个 = 450 个']);
    expect(figuresOf('建成年产能达100万吨的木浆厂')).toEqual(['100万吨 = 1000000 吨']);
    expect(figuresOf('完成投资340亿元以上。')).toEqual(['340亿元以上 = 34000000000 元 [以上]']);
    expect(figuresOf('全市70%以上的农户进入合作社')).toEqual(['70%以上 = 70 % [以上]']);
  });

  it('count one where the words say so, or where it is listed with other counts', () => {
    expect(figuresOf('形成一个综合研究报告，一个行动方案，5个配套文件')).toEqual([
      '一个 = 1 个',
      '一个 = 1 个',
      '5个 = 5 个',
    ]);
    expect(figuresOf('确保每个家庭至少有一人稳定就业')).toHaveLength(1);
    expect(figuresOf('这是一个重要的机遇，打造一个品牌，形成一项制度')).toEqual([]);
    expect(figuresOf('4县市县城全部达标')).toEqual(['4县市 = 4 县市']);
  });
});
