import type { Claim } from '../../../contract/ledger.ts';
import { placesOf, quotient } from '../figures/decimal.ts';
import {
  claimsBySentence,
  type Examined,
  type Finding,
  finding,
  isExactLevel,
  isVague,
  type Rule,
  shown,
} from './rule.ts';

/** 提出整改措施160条，已完成157条: what was done, said of the figure before it. A verb of its own stage (完工) is none. */
const DONE_BEFORE =
  /^[^。！？!?；;\n]{0,24}?(?:已经?|均已|现已|目前已|其中)(?!累计)[^，,。；;\d]{0,8}?(?:完成|整改|办结|销号|解决|化解|落实|办理|答复)[^，,。；;\d、]{0,8}$/;
const PART_BEFORE = /^[^。！？!?；;\n、]{0,16}?[,，(（]?其中[^，,。；;\d]{0,16}$/;
/** 其中新增, 其中投资: another thing is counted from here on. */
const OTHER_THING = /新增|总投资|投资|比上年|同比|较|平均/;
const RATE = /(?:完成|整改|办结|销号|解决|化解|落实|答复|办理|合格|签约|达标|开工|竣工)率/;
/** 增加1297万人，其中…: what the part belongs to stands further before. */
const NO_TOTAL = /(?:增加|减少|增长|提高|下降|上升|新增|净增|年均|平均|比上年|同比)[^，,。；;]{0,6}$/;
/** Places of decimals that a rate is shown with. */
const SHOWN_PLACES = 3;

/** 已完成 ≤ 总数, and the completion rate where it is stated; only where the text says that one is part of the other. */
export const doneOfTotal: Rule = {
  name: 'done-of-total',
  summary: '完成数不大于总数；完成率 = 完成数 ÷ 总数',
  within: (examined) => claimsBySentence(examined).flatMap((claims) => inSentence(examined, claims)),
};

function inSentence({ source }: Examined, claims: readonly Claim[]): Finding[] {
  const findings: Finding[] = [];
  for (const [index, total] of claims.entries()) {
    const done = claims[index + 1];
    if (!done || !isExactLevel(total) || !isExactLevel(done) || total.unit !== done.unit || total.unit === '%')
      continue;
    if (NO_TOTAL.test(source.text.slice(Math.max(0, total.start - 10), total.start))) continue;
    const between = source.text.slice(total.end, done.start);
    const isDone = DONE_BEFORE.test(between);
    if (!isDone && !(PART_BEFORE.test(between) && !OTHER_THING.test(between))) continue;
    const rate = claims[index + 2];
    const stated = isDone && rate && isRate(source.text.slice(done.end, rate.start), rate) ? rate : null;
    findings.push(...judged(total, done, stated));
  }
  return findings;
}

function isRate(between: string, { unit, change }: Claim): boolean {
  return unit === '%' && change === undefined && RATE.test(between) && between.length <= 12;
}

type Level = Claim & { value: number };

function judged(total: Level, done: Level, rate: Claim | null): Finding[] {
  const words = `${shown(done.value)}/${shown(total.value)}`;
  const share = quotient(String(done.value), String(total.value), SHOWN_PLACES);
  const percent = share === null ? '' : ` = ${shown(Number(share) * 100)}%`;
  if (done.value > total.value) {
    const isCertain = !isVague(total) || total.qualifiers.some((word) => /近|不足|不到|约/.test(word));
    if (!isCertain) return [];
    return [
      finding(
        'conflicts',
        `${shown(done.value)} > ${shown(total.value)}`,
        [total, done],
        `“${done.quote}”是“${total.quote}”的一部分，却更大。`,
      ),
    ];
  }
  const findings = [
    finding('agrees', `${words}${percent}`, [total, done], `“${done.quote}”是“${total.quote}”的一部分，不大于总数。`),
  ];
  if (rate !== null && !isVague(total) && !isVague(done)) findings.push(rateJudged(total, done, rate));
  return findings;
}

/** A stated rate holds when it is the quotient, rounded or cut off at the decimals it is printed with. */
function rateJudged(total: Level, done: Level, rate: Claim): Finding {
  const percent = Number(rate.value);
  const step = 10 ** -placesOf(String(rate.value));
  const exact = (done.value / total.value) * 100;
  const isBound = isVague(rate);
  const holds = isBound ? exact >= percent - step * 5 : Math.abs(exact - percent) < step;
  const formula = `${shown(done.value)}/${shown(total.value)} = ${shown(Math.round(exact * 100) / 100)}%`;
  const claims = [total, done, rate];
  if (holds) return finding('agrees', formula, claims, `“${rate.quote}”与完成数、总数相符。`);
  return finding(
    'conflicts',
    `${formula} ≠ ${rate.printed}`,
    claims,
    `按“${done.quote}”和“${total.quote}”计算，应为${shown(Math.round(exact * 100) / 100)}%，原文为“${rate.quote}”。`,
  );
}
