const GOALS = /(?:主要)?(?:预期)?目标(?:任务)?(?:是|为|[:：])|总体要求|总的要求|指导思想/;
/** What some think, why something is so, and what is the case: nothing that anybody undertakes. */
const OPINION =
  /(?:一些|有的|有些|不少|许多|多数)(?:同志|人|代表|委员|群众|地方|部门)[^,，。]{0,6}(?:认为|提出|建议|觉得|反映)|(?:清醒|深刻|充分|真切|深切)(?:地)?(?:认识|看|体会|感受)到|^(?:必须|要|应当|应该)看到|^我们(?:坚信|相信|深知|深信)|只要(?:我们)?.*就(?:一定)?(?:能|会|可以)/;
/** How things stand: the situation, what a year means, what somebody else does for us. */
const SITUATION =
  /^(?:综合判断|纵观|放眼|当前和今后一个?时期|从[^,，]{2,12}(?:看|来看)[,，])|(?:是|为)[^,，。]{2,60}(?:之年|关键期|机遇期|窗口期|攻坚期|(?:的|最后|重要)一年|重要时期|攻坚时期|关键时期|阶段)[。，,;；]|(?:仍|正|依然)?处于[^,，。]{0,30}(?:机遇期|时期|阶段)|具有[^,，。]{0,20}意义。$/;
const REASON =
  /^(?:同时|但|但是|而且)?[,，]?(?:由于|因为|因此|之所以|所以|然而|虽然|尽管|诚然|总的看|总体看|实践证明|事实证明)(?!此)/;
/** “治国有常，而利民为本。”, 办好教育，才能占领制高点。: what is true at all times. */
const MAXIM =
  /^[“"][^“”"]*[”"]$|就是[^,，。]+[,，][^,，。]+就是|[,，](?:才能|方能|才会)(?:充分|真正|更好)?[^,，]+[,，。]|(?:之所以|所盼|所望|所向|之本|之基)[。!！]$/;
/** 主要生产能力有：… lists what there is. */
const LISTS_WHAT_IS = /(?:能力|产品|项目|工程|指标|产量|单位|企业)(?:主要)?(?:有|包括|为|是|如下)[:：]/;

/** 责任单位：…, 整改情况：已完成。 tells who, by when or how far it is, and no act. */
const TELLS_STATE =
  /^(?:责任(?:领导|单位|部门|人)|牵头(?:领导|单位|部门)|配合单位|(?:整改|完成|办结)(?:时限|期限|时间))[:：]|^(?:整改|完成|办结|落实)(?:情况|进展|状态|结果)[:：](?:已|基本|全部|均)*(?:完成|整改到位|办结|销号)[^,，]{0,4}$/;

/** （牵头单位：市公安局）, with nothing else. */
const IN_CHARGE = /^\s*[（(]?\s*(?:牵头|责任|主办|配合|协办)(?:领导|单位|部门|人)\s*[:：][^。]*$/;

/** Whether a line says no more than who is in charge of what stands above it. */
export function namesWhoIsInCharge(words: string): boolean {
  return IN_CHARGE.test(words);
}

/** 完成…, 新增…: what begins so is done by somebody, also where it names no more than a figure. */
const DEED =
  /^(?:(?:全[省市区州县盟旗]|要|力争|确保|争取|努力|进一步|继续|全面|基本|大力|加快|积极|着力)*)(?:完成|新增|新建|新引进|新培育|改[造建]|建[成设]|实[现施]|提[高升供]|降低|扩大|加[大快强]|推[进动广]|落实|安排|筹[措集]|投[入资]|引[进入导]|培[育训养]|发[放展行]|压[减缩]|减少|增加|促进|保[持障]|稳[定步]|支持|开[展工发]|组织|深化|优化|帮助|转移|招[商聘引]|拨付|整治|治理|抓[好实]|做[好大强优]|强化|带动|使|让|构建|打造|形成|解决|消除|淘汰|启动|启用|健全|完善|创[建新])/;
/** 到2020年，…, 到“十三五”期末，…: by when. */
const BY_WHEN = /^(?:力争)?到(?:20\d{2}年|本世纪|[“"]?十[一二三四五]五[”"]?(?:时期|规划)?期?)[末底]?[,，]/;
const QUANTITY =
  '(?:总值|产值|增加值|收入|投资|总额|零售额|销售额|出口|进出口|人数|能耗|比重|规模|面积|里程|指数|天数|涨幅|排放量?|总水平|就业|[率额量])';
const LEVEL =
  '(?:要|力争|预期|预计|分别|均|都|比(?:去年|上年)|年均)*(?:完成|实现|达到?|增长|提高|上升|下降|降低|增加|减少|控制|稳定|保持|超过|突破|占|为|不低于)?(?:在|到|至)?';
/** 固定资产投资完成678亿元; what grew, and how much. */
const QUANTITY_IS = new RegExp(
  String.raw`^[^\d]{0,30}${QUANTITY}${LEVEL}(?:约|近|\d|[^,，。]{0,6}(?:指标|目标|要求)(?:以内|之内)?$)`,
);
const CHANGES_BY = /^(?:年均|同比|比(?:去年|上年))?(?:增长|下降|提高|降低|增加)(?:约|近)?\d|^与[^,，]{2,12}同步$|^其中/;

const LONGEST_BECOMING = 24;
/** 保障水平不断提高 tells how a thing becomes, though it begins like a deed. */
const BECOMES =
  /(?:(?:不断|更加|全面|进一步|显著|明显|大幅|稳步|充分|更趋|持续|得到)(?!实施|推进|推[开广]|铺开|完成)[\p{Script=Han}]{2,4}|基本(?:形成|建成|实现|建立|确立|平衡|稳定|消除|健全|到位))$/u;
const NAMED_BY_DEED = /^(?:发展|保障|创新|治理|建设|投资|组织)/;
const MAKES_BECOME = /^(?:推|促|使|让|确保|努力|着力|引领|带动|助|争取|力争|继续|抓)|[要须]/;

/** Whether a sentence names quantities and what they shall come to, or how things shall stand by a year, and no act. */
function isAim(words: string): boolean {
  const when = BY_WHEN.exec(words)?.[0] ?? '';
  const clauses = words
    .slice(when.length)
    .replace(/[。；;]$/, '')
    .split(/[,，；;]/);
  if (clauses.some((clause) => isDeed(clause))) return false;
  if (when !== '' || clauses.every(isBecoming)) return true;
  return clauses.every((clause) => QUANTITY_IS.test(clause) || CHANGES_BY.test(clause)) && QUANTITY_IS.test(words);
}

function isDeed(clause: string): boolean {
  if (!DEED.test(clause) || CHANGES_BY.test(clause)) return false;
  return !(NAMED_BY_DEED.test(clause) && isBecoming(clause));
}

function isBecoming(clause: string): boolean {
  return clause.length <= LONGEST_BECOMING && BECOMES.test(clause) && !MAKES_BECOME.test(clause);
}

/** Whether a sentence tells a goal, an aim in figures, an opinion, a reason or a plain list, and no act. */
export function undertakesNothing(words: string): boolean {
  return (
    namesWhoIsInCharge(words) ||
    isAim(words) ||
    [TELLS_STATE, GOALS, OPINION, SITUATION, MAXIM, REASON, LISTS_WHAT_IS].some((pattern) => pattern.test(words))
  );
}
