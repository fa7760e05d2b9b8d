import type { Lexicon } from '../lexicon/lexicon.ts';

/** Longest noun phrase that is taken for a subject, in UTF-16 units. */
const LONGEST_BEHIND = 22;
const LONGEST_BEFORE = 26;
/** A phrase before a figure that is longer is looked at for a verb in it. */
const LONGEST_WHOLE = 20;
const SHARE = /占(?!比|地(?!区|方)|用|道|有|领|据)[^占]{0,14}(?<!比重|比例|份额)$/;
/** 比一九七七年, 较上年同期, 与去年相比: what a change is measured from. */
const COMPARED =
  /(?:可比|[比较同与])(?:(?:\d{4}|[一二][〇零一二三四五六七八九]{3})年|上年|去年|前年|年初|年|上月|期初|基期|计划|同期|平均|预期|目标)+(?:同期|同比|末|底|初)?(?:相比)?$|(?:比|较|高于|低于|快于|好于)(?:全[国省市区州县]|国家|省)(?:平均)?(?:水平|标准)?(?:[高低快慢多少]出?)?$/;
/** 是2008年的｜5.6倍, 由1952年的｜26.7%上升: a year that a figure is measured from or to. */
const MEASURED_FROM =
  /(?:是|为|由|从|比|较|上升|增加|增长|提高|下降|减少|降低|扩大|达|到|至|自|在)*(?:(?:(?:19|20)\d{2}|[一二][〇零一二三四五六七八九]{3})年|前[一二三四五]年|上[一]?年|(?:目前|现在|当前|原来|去年|年初|年末)(?=的)|["“]?十[一二三四五]五["”]?(?:期间|时期)?(?=[末初]|的))(?:的|底|末|初)*$/;
/** 为年度目标的｜137.1%. */
const OF_TARGET = /(?:[是为占]|达?到)(?:年度?|全年|年初|调整|原定|既定|预定)*(?:目标|计划|预算|任务)数?的?$/;
/** 完工数位列全市｜第一. */
const RANKING =
  /(?:等?(?:预计|都|均|也|可以|将|已)*超过|位居|位列|名列|走在|排名|排位|排在|稳居|跃居|跃升|稳列|居于|居|列|进入|跻身|保持|再?创造?|达到?|获评?)[^,]{0,12}$/;
/** 增幅在全国外贸前十省市中｜位居第一, 全球｜第三: among whom. */
const AMONG_WHOM = /在[^,在]{2,16}中$|^(?:全[国省市区州县球]|世界|亚洲|国内)$/;
/** 完成率, 投资额: the verb is part of a noun. */
const NOUN_ENDING = /^[率数量额值比度业者员费品期面总性力房]/;
/** 更新改造项目, 技术推广基地: verbs that are as often part of a noun. */
const VERBAL_NOUN =
  /^(?:建设|改造|改建|扩建|整治|治理|修复|修缮|投资|支出|销售|登记|处理|处置|培养|培训|检查|救助|资助|试点|开发|种植|养殖|供应|转移|搬迁|更新|采购|绿化|帮扶|减贫|脱贫|化解|处罚|配置|共享|对接|研究|运营|开放|整改|收购|推广|兑现|征收|出让|流转|签约|执行|服务)$/;
/** 巡视反馈｜涉及｜共性问题: verbs that are part of no noun. */
const ONLY_VERB = /^(?:涉及|涵盖|惠及|带动|带领|提出|明确|梳理形成|形成|分解为?|细化形成|细化|促成|聚焦|围绕)$/;
/** 区领导｜共接待｜群众来访: behind such a word a verb is one. */
const TELLS_VERB = /(?:(?<!公|中)共计?|累计|合计|已经?|先后|陆续)$/;
const MAY_HOLD_VERB = new RegExp(`${ONLY_VERB.source.slice(1, -1)}|共|累计|合计|已|先后|陆续`);
/** 整改｜措施, 实际利用｜外资: with its noun it is one word. */
const COMPOUND =
  /^(?:(?:整改|扶持|培训|建设|发展|改革|治理|整治|监测)(?:措施|任务|事项|方案|清单|举措|工程|目标|标准|机构|人员)|实际利用)/;
/** 完成｜造林, 新增造林: the second verb is what was done, and the first says that it was. */
const DEED =
  /^(?:完成|实现|(?=新增))((?:新增)?(?:造林|绿化|植树|就业|投资|签约|脱贫|减贫|招商|改造|搬迁|治理|整治|减税|培训))$/;
/** 以谈话提醒、批评教育等方式｜组织处理. */
const BY_MEANS = /^.{2,}等(?:方式|形式|手段)(?=.{2})/;
/** 接待｜游客, 涉及｜土地: a noun this short is told from others by what is done with it. */
const SHORTEST_ALONE = 2;
const DEALS_WITH = /^(?:接待|涉及|惠及|安置|救助|资助|培训|慰问|走访|处罚|查处|转移|输送|挽回|追缴|清退|发放|减免)$/;
/** A word that only looks like a linking word at the end of these. */
const NO_LINK = /(?:行为|作为|公共|国有|所有|许可|人才|处分|存在|传达|报到|总数|人数|户数|件数|个数)$/;
/** 实施方案, 启动仪式: a verb before such a noun is part of it. */
const NOUN_BEHIND_VERB =
  /^(?:方案|意见|细则|办法|规划|计划|项目|工程|机制|制度|情况|单位|主体|标准|人员|中心|基地|平台|业务|仪式|企业|机构|条例|清单|目录|工作|活动|行动|试点|示范|能力|水平|资金|队伍|力量|者|率|数(?![字据智])|量(?![子化])|额|会|站|点|极)/;
const PREPOSITION =
  /^(?:对于|对(?!照|接|口|外|标|策)|为|向|给(?!予)|将|把|与|同|在|由|从|按照|和|及|以|让|使|有|到|至|达|用于|用|经|其中|通过|对照)/;
const JOINT = /[、和与及]/g;
const JOINTS = new Set(['、', '和', '与', '及']);
const LEAST_LISTED = 2;
/** 省、市重点项目: what stands in front of 、 only says whose. */
const IS_LEVEL = /^[国省市区县州镇乡村]$/;
const NO_NOUN =
  /^(?:[一二三四五六七八九十两几数\d]|等|其他|其它|有关|相关|以及|前|后|下沉|不|大力|积极|努力|深入|加强|强化|做好|抓好)|展开/;
/** 四个片区的工作重心: the things that are counted, and what belongs to them. */
const OF_COUNTED =
  /^([^的]{0,12}(?:区|市|县|镇|乡|村|街道|公司|企业|单位|部门|机构|学校|医院|文件|集团|家庭|团队|人员|职工|居民))的.{2,}/;
const NO_COUNTED = /位于|来自|面向|涉及|属于|服务|支持|帮助|用于|适合|针对|影响/;
const DONE_ABOUT = /的同时$|(?<=.{2}(?:村|村庄|乡镇|镇|区|社|县|项目|基地|园|企业))(?:建设|创建|归口管理|改造|申报)$/;
const EDGES = /^[\s"'“”‘’、.*#>()（）\]:：—·-]+|[\s"'“”‘’、.*(（:：—·-]+$/g;

/**
 * The noun behind a figure: 17家｜企业｜获批; of a list all of it (国家、省级森林乡村). Empty when the words go on with a verb or a
 * stop. `list` says how much of a list is taken: when the next figure ends the words, what is listed last may be its own.
 */
export function nounBehind(words: string, { subject }: Lexicon, list: List = 'first'): string {
  const rest = words
    .replace(/^(?:左右|以上|以下|之多)?[的余多]?(?:\([^()]{1,8}\))?/, '')
    .replace(/^(?:\d{1,3}(?:周岁|岁)(?:及?以[上下])?|[一二三四]级及?以上)的?/, '');
  const noun = withoutRunOn(nounAt(rest, subject, reachOf(list, rest)));
  // In a table the next number stands behind: 家用电冰箱 764.5 万台 28.1.
  return /\p{Script=Han}|[a-z]/u.test(noun) ? noun : '';
}

/** 街镇、下沉督导: what goes on with a verb is another clause. A verb at the end is the name of a work (示范村建设). */
function hasVerbInside(words: string, verbs: RegExp): boolean {
  return [...words.matchAll(verbs)].some(({ 0: verb, index }) => {
    const behind = words.slice(index + verb.length);
    return verb.length > 1 && behind !== '' && !NOUN_BEHIND_VERB.test(behind);
  });
}

/** How much of a list counts as what a figure counts. */
export type List = 'whole' | 'all but the last' | 'first';

function reachOf(list: List, words: string): number {
  if (list === 'first') return 0;
  return list === 'whole' ? words.length : ([...words.matchAll(JOINT)].at(-1)?.index ?? 0);
}

/** 片区｜的工作重心, 示范村｜建设: what is said or done about the things that are counted. */
function withoutRunOn(noun: string): string {
  const of = OF_COUNTED.exec(noun)?.[1];
  const counted = of !== undefined && !NO_COUNTED.test(of) ? of : noun;
  return counted.replace(DONE_ABOUT, '').replace(/(?<=.{2}(?<![国所拥公私享持]))有$/, '');
}

/** The noun behind a span of time or a number of times, past the verb that it begins with: 三批次开展｜全员培训. */
export function nounBehindVerb(words: string, lexicon: Lexicon): string {
  const { subject } = lexicon;
  let rest = words.replace(/^[的地]/, '').replace(/^(?:被评为|被授予|被列为|获评|荣获|进入|位居|保持)/, '');
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(PREPOSITION, '').replace(subject.verb, '').replace(/^了/, '');
  }
  return nounAt(rest, subject);
}

/** `joined` is how far a list may go on. */
function nounAt(rest: string, subject: Lexicon['subject'], joined = 0): string {
  const bracket = /^[\p{Script=Han}]{1,8}\([市区县镇乡旗街道、]{1,8}\)/u.exec(rest)?.[0].length ?? 0;
  const stop = bracket + firstStop(rest.slice(bracket), subject, joined - bracket);
  const noun = rest.slice(0, Math.min(stop, LONGEST_BEHIND));
  return trimmed(noun.replace(/的$/, ''));
}

function firstStop(words: string, subject: Lexicon['subject'], joined: number): number {
  for (const match of words.matchAll(subject.stop)) {
    if (match.index > 1 && match.index < joined && goesOnAt(words, match, subject)) continue;
    if (match[0] === '、' && IS_LEVEL.test(words.slice(0, match.index))) continue;
    const isVerb = match[0].length > 1;
    if (isVerb && NOUN_BEHIND_VERB.test(words.slice(match.index + match[0].length))) continue;
    return match.index;
  }
  return words.length;
}

/** Whether a list goes on behind a stop that is 、 or 和: with another noun, and no verb. */
function goesOnAt(words: string, { 0: stop, index }: RegExpExecArray, subject: Lexicon['subject']): boolean {
  if (stop === '报告') return /^(?:$|[,，、。；;])/.test(words.slice(index + stop.length));
  if (!JOINTS.has(stop)) return false;
  const next = words.slice(index + stop.length).replace(/^(?:和|与|及)/, '');
  if (subject.verb.test(next) || NO_NOUN.test(next)) return false;
  const end = next.search(subject.stop);
  const listed = end === -1 ? next : next.slice(0, end);
  return listed.length >= LEAST_LISTED && !hasVerbInside(listed, subject.verbs);
}

/**
 * What stands before a figure, cut down to what it speaks of: time, linking words and the verb in front go.
 * `rest` keeps verbs of doing (新开工), `noun` is empty when nothing but such a verb remains.
 */
export function nounBefore(words: string, { subject }: Lexicon, unit = ''): NounBefore {
  const rest = withoutTime(withoutLinks(words, subject.link, unit), subject.time)
    .replace(PREPOSITION, '')
    .replace(BY_MEANS, '');
  const verbOnly = rest.length < 2 || onlyVerbs(rest, subject.verb);
  const deed = verbOnly ? DEED.exec(rest)?.[1] : undefined;
  if (deed !== undefined) return { noun: deed, verb: '', whole: rest };
  if (verbOnly) return { noun: '', verb: rest.length < 2 ? '' : rest, whole: rest };
  return { noun: shortened(withoutVerb(rest, subject.verb), subject.verbs), verb: '', whole: rest };
}

/** `whole` is the phrase before it was shortened. */
export type NounBefore = { noun: string; verb: string; whole: string };

function withoutLinks(words: string, link: RegExp, unit: string): string {
  let rest = trimmed(unit === 'rank' ? words.replace(RANKING, '').replace(AMONG_WHOM, '') : words);
  if (unit === 'scope') rest = rest.replace(/(?:实现|做到|达到)(?=[^,]{0,4}$)/, '');
  for (let before = ''; before !== rest; ) {
    before = rest;
    if (NO_LINK.test(rest)) return rest;
    rest = trimmed(
      rest.replace(link, '').replace(OF_TARGET, '').replace(COMPARED, '').replace(MEASURED_FROM, '').replace(SHARE, ''),
    );
  }
  return rest;
}

function withoutTime(words: string, time: RegExp): string {
  let rest = words;
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = trimmed(
      rest
        .replace(
          /^(?:到|至|截[至止]|自|从|于)?(?:\d{4}年?|[一二][〇零一二三四五六七八九]{3}年)(?:\d{1,2}月)?(?:\d{1,2}日)?(?:底|末|以来|初|起)?/,
          '',
        )
        .replace(/^\d{1,2}月(?:底|末|份)?/, '')
        .replace(/^[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[）)]/, '')
        .replace(/^[一二三四五六七八九十]{1,2}是/, '')
        .replace(/^\p{Script=Han}{2,12}期间/u, '')
        .replace(time, ''),
    );
  }
  return rest;
}

function onlyVerbs(words: string, verb: RegExp): boolean {
  let rest = words;
  for (let found = verb.exec(rest); found !== null && rest !== ''; found = verb.exec(rest)) {
    rest = rest.slice(found[0].length);
  }
  return rest === '' || rest === '了';
}

/** Without the verb in front, unless that makes it another thing: 新增就业 is no 就业. */
function withoutVerb(words: string, verb: RegExp): string {
  const found = verb.exec(words)?.[0];
  if (found === undefined || /^(?:新|净)/.test(found) || COMPOUND.test(words)) return words;
  const rest = trimmed(words.slice(found.length).replace(/^[了和与及]/, ''));
  if (rest.length <= SHORTEST_ALONE && DEALS_WITH.test(found)) return words;
  return rest.length >= 2 && !NOUN_ENDING.test(rest) ? rest : words;
}

/**
 * A long phrase is a sentence with a verb in it: what follows its last verb is what was counted. Verbs that are no nouns
 * are cut off at any length, those that may be nouns only where the phrase would be too long.
 */
export function shortened(words: string, verbs: RegExp, longest = LONGEST_WHOLE): string {
  const isLong = words.length > longest;
  if (!isLong && !MAY_HOLD_VERB.test(words)) return words;
  const cuts = [...words.matchAll(verbs)].filter((match) => isCut(words, match, verbs));
  const firm = cuts.filter(
    ({ 0: verb, index }) =>
      ONLY_VERB.test(verb) || (isLong ? !VERBAL_NOUN.test(verb) : TELLS_VERB.test(words.slice(0, index))),
  );
  const isTooLong = words.length > LONGEST_BEFORE || longest < LONGEST_WHOLE;
  const last = firm.at(-1) ?? (isLong && isTooLong ? cuts.at(-1) : undefined);
  const from = last === undefined ? 0 : last.index + (/^(?:新|净)/.test(last[0]) ? 0 : last[0].length);
  const rest = trimmed(words.slice(from).replace(/^[了的和与及、]/, ''));
  return rest.length > LONGEST_BEFORE ? trimmed(rest.slice(-LONGEST_BEFORE)) : rest;
}

/** Whether a phrase may be cut at a verb. 住房改造｜签约: where only verbs would be left, they belong to the noun. */
function isCut(words: string, { 0: verb, index }: RegExpExecArray, verbs: RegExp): boolean {
  const behind = words.slice(index + verb.length);
  return (
    behind.length >= 2 &&
    !isQuoted(words, index) &&
    !NOUN_ENDING.test(behind) &&
    !/^[、和与及]/.test(behind) &&
    behind.replace(verbs, '') !== ''
  );
}

/** Whether an offset lies within quotation marks (folded: both are the same); the opening one may have been trimmed off. */
function isQuoted(words: string, at: number): boolean {
  const marks = (part: string): number => part.split('"').length - 1;
  return (marks(words.slice(0, at)) + (marks(words) % 2)) % 2 === 1;
}

function trimmed(words: string): string {
  return words
    .replace(EDGES, '')
    .replace(/[,，;；。]+$/, '')
    .trim();
}
