import { fold } from '../../text/folding.ts';

const DROPPED = /[^\p{L}\p{N}]|的|了|全区|全市|全县|全省|全州|本区|本市|我市|我区|我省|共计|累计/gu;
/** Nouns that a text uses of many things: equal words are no sign of the same thing. */
const GENERAL =
  /^(?:项目|企业|问题|资金|投资|人|群众|干部|工作|任务|活动|措施|面积|数量|总数|总量|规模|产值|收入|支出|比重|占比|比例|增幅|增速|单位|个人|家庭|农户|居民|学生|人员|人口|机构|基地|平台|中心|园区|工程|总投资|完成投资|投资额|资产|贷款|余额|税收|利润|销售收入|营业收入|增加值|总产值|产量|面积|覆盖率|完成率|城市|乡镇|街道|村|社区|学校|医院|床位|道路|线路|车辆|设备|产品|品牌|专利|标准|制度|文件|案件|会议|次|年|以上|重点项目|重大项目|新项目|县区|市场主体|方面|新增|其中)$/;
/** Similar enough to be one thing (Dice of bigrams), measured on the bundled bulletins. */
const SAME = 0.5;
/** Of the shorter subject, in pairs of characters, and at least so many pairs. */
const MOSTLY = 0.6;
const LEAST_SHARED = 4;

/** The words of a subject that are compared: folded, without marks and general scope. */
export function subjectKey(subject: string): string {
  return fold(subject).replace(DROPPED, '');
}

/** Whether a subject names one thing, and not something that a text speaks of many times. */
export function isSpecific(key: string): boolean {
  return key.length >= 2 && !GENERAL.test(key) && (key.length >= 3 || /^[a-z]+$/.test(key));
}

/** Whether two subjects speak of the same thing in other words: 外资总部及研发中心, 外资研发中心. */
export function isAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const { shared, left, right } = overlapOf(a, b);
  return shared > 0 && (2 * shared) / (left + right) >= SAME;
}

/** Whether the shorter of two subjects stands mostly in the longer one: 总部、外资研发中心 and 外资总部及研发中心. */
export function isMostlyWithin(a: string, b: string): boolean {
  const { shared, left, right } = overlapOf(a, b);
  return shared >= LEAST_SHARED && shared / Math.min(left, right) >= MOSTLY;
}

/** How many pairs of characters two subjects have, and how many they share. */
function overlapOf(a: string, b: string): { shared: number; left: number; right: number } {
  const [left, right] = [bigrams(a), bigrams(b)];
  const shared = [...left].filter((pair) => right.has(pair)).length;
  return { shared, left: left.size, right: right.size };
}

function bigrams(words: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < words.length; at++) pairs.add(words.slice(at, at + 2));
  return pairs;
}
