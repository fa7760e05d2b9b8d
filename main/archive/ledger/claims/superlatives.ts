/** Among whom or since when: without it 最快 praises, and says nothing that could be checked. */
const AMONG =
  /(?:全[国省市区州县球疆]|世界|国内|省内|区内|市内|州内|亚洲|中国|我[国省市区州县]|同类|历[史年届来]|有史|建国|改革开放|以来|年来|中西?部|西部|东北|地区|城市)[^,，。;；:：]{0,24}$/;
/** 对标全球最高最好最优, 努力创造…最少: what is measured against or hoped for. */
const AIMED = /(?:对标|对照|瞄准|努力|力求|争取)[^,，。;；]*$/;
/** At the end of what it says, or in front of what holds the place: 全省最高。, 中国最大的尿素生产基地, 创2010年以来最高增速. */
const SUPERLATIVE =
  /最(?:少|快|低|高|大|好|多|强|优|长|短|早|小)(?=$|[,，。;；、)）\n]|的(?!努力|限度|优势|特色|实惠|靠山|问题|民生|短板|决心)|之一|水平|增[速幅]|纪录|记录)/g;
/** 创2003年以来新高; 新高考 and 合新高铁 are words of their own. */
const NEW_HIGH = /(?<=(?:创|达|破)[^,，。;；:：]{0,16})新高(?![\p{Script=Han}])/gu;
const LEADING =
  /(?<=(?:全[国省市区州县]|西部|国内|省内|同类[^,，。;；]{0,6})(?:保持)?|(?:达到?|处于|保持)(?:国际|世界|全球))领先(?=$|水平|地位|位置|行列|的|[,，。;；、)）\n])/g;
/** 入选首批…, 全国首批…: a distinction; 首批11家 and 首批项目 come first in order only. */
const FIRST_CHOSEN =
  /(?<=全[国省市区州县]|国家(?!批准|下达)|中国|我[国省市区]|入[选围]|[纳列]入|获[评批得]?|成为|[认确评命]定?名?为|列为|跻身|荣[获膺]|授予)首批(?!次|项目|资金|[\d一二两三四五六七八九百]+[个家项户所名辆套])/g;

/** 在全国首创…制度; 首创精神 is a virtue. */
const FIRST_MADE = /(?<=全[国省市区州县球]|世界|国际|国内|省内|我[国省市区])首创(?!精神|性)/g;

/** How far from its superlative the scope is looked for, in UTF-16 units. */
const LONGEST_REACH = 40;

/** Superlatives that name a place among others or since a time, in folded text: 全省最高, 近五年新高, 全国领先, 入选首批…, 全省首创. */
export function* findSuperlatives(folded: string): Generator<RegExpMatchArray> {
  for (const match of folded.matchAll(SUPERLATIVE)) {
    const before = folded.slice(Math.max(0, match.index - LONGEST_REACH), match.index);
    if (AMONG.test(before) && !AIMED.test(before)) yield match;
  }
  for (const pattern of [NEW_HIGH, LEADING, FIRST_CHOSEN, FIRST_MADE]) yield* folded.matchAll(pattern);
}
