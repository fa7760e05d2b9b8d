import type { Check, Claim } from '../../../main/contract/ledger.ts';
import type { Random } from '../random.ts';

/** What is planted: each contradicts something that the text itself says. */
export const PLANT_KINDS = [
  'restated',
  'copied-sentence',
  'announced-count',
  'listed-names',
  'done-above-total',
  'parts-off',
  'rate-off',
  'documents-off',
] as const;

export type PlantKind = (typeof PLANT_KINDS)[number];

/** A text with one contradiction in it; `start`–`end` is where its changed or added words stand. */
export type Planted = { text: string; kind: PlantKind; start: number; end: number };

/** What is known of the untouched text: planting changes what it states, and never what it never said. */
export type Ground = { text: string; claims: readonly Claim[]; checks: readonly Check[] };

/** Plants one contradiction of a kind; null where the text gives no ground for it. */
export function plant(kind: PlantKind, ground: Ground, random: Random): Planted | null {
  return PLANTERS[kind](ground, random);
}

const PLANTERS: Record<PlantKind, (ground: Ground, random: Random) => Planted | null> = {
  restated: (ground, random) => {
    const claim = pickOr(ground.claims.filter(isWorthRestating), random);
    const figure = claim && altered(claim.printed, random);
    if (!claim || figure === null) return null;
    const year = claim.period?.from?.slice(0, 4) ?? '';
    const verb = random.pick(['达到', '为', '完成', '实现', '达']);
    const begin = random.pick([`${year}年，`, `${year}年全年`, `从全年看，${year}年`]);
    return inserted('restated', ground.text, `${begin}${claim.subject}${verb}${figure}。`, random);
  },
  'copied-sentence': (ground, random) => {
    const claim = pickOr(
      ground.claims.filter((one) => one.kind === 'figure' && one.subject.length >= 4),
      random,
    );
    if (!claim) return null;
    const [start, end] = sentenceAround(ground.text, claim);
    const sentence = ground.text.slice(start, end);
    if (sentence.length > 160 || sentence.length < 14 || sentence.includes('\n')) return null;
    const at = claim.start - start;
    const figure = altered(claim.quote, random);
    if (figure === null) return null;
    const words = `${sentence.slice(0, at)}${figure}${sentence.slice(at + claim.quote.length)}`;
    return inserted('copied-sentence', ground.text, words, random);
  },
  'announced-count': (ground, random) => recounted('announced-count', 'stated-count', ground, random),
  'listed-names': (ground, random) => recounted('listed-names', 'stated-list', ground, random),
  'done-above-total': (ground, random) => {
    const total = 40 + random.below(400);
    const done = total + 1 + random.below(30);
    const [what, unit] = random.pick(THINGS);
    const words = random.pick([
      `全年共承办${what}${total}${unit}，已办结${done}${unit}。`,
      `梳理${what}${total}${unit}，目前已完成整改${done}${unit}。`,
      `收到${what}${total}${unit}，其中已经解决${done}${unit}。`,
    ]);
    return inserted('done-above-total', ground.text, words, random);
  },
  'parts-off': (ground, random) => {
    const done = 20 + random.below(300);
    const left = 2 + random.below(18);
    const total = done + left + 1 + random.below(9);
    const [what, unit] = random.pick(THINGS);
    const words = random.pick([
      `共排查${what}${total}${unit}，已整改${done}${unit}，正在整改${left}${unit}。`,
      `全市${what}共${total}${unit}，其中已办结${done}${unit}，尚未办结${left}${unit}。`,
      `反馈${what}${total}${unit}，已经完成${done}${unit}，剩余${left}${unit}。`,
    ]);
    return inserted('parts-off', ground.text, words, random);
  },
  'rate-off': (ground, random) => {
    const total = 100 + random.below(300);
    const done = total - 5 - random.below(40);
    const rate = ((done / total) * 100 + 2 + random.below(3)).toFixed(1);
    const [what, unit] = random.pick(THINGS);
    const words = `今年交办${what}${total}${unit}，已办结${done}${unit}，办结率${random.pick(['达', '为', ''])}${rate}%。`;
    return inserted('rate-off', ground.text, words, random);
  },
  'documents-off': (ground, random) => {
    const titles = [
      '促进民营经济发展若干措施',
      '优化营商环境实施方案',
      '科技创新专项资金管理办法',
      '城市更新行动计划',
      '人才引进办法',
    ];
    const count = 2 + random.below(3);
    const named = titles.slice(0, count).map((title) => `《${title}》`);
    const said = random.pick([count - 1, count + 1].filter((number) => number > 1));
    const words = random.pick([
      `制定出台${named.join('、')}${said}个文件。`,
      `先后印发${named.join('')}${said}项制度。`,
      `出台了${said}项政策：${named.join('、')}。`,
    ]);
    return inserted('documents-off', ground.text, words, random);
  },
};

const THINGS: readonly (readonly [string, string])[] = [
  ['人大代表建议', '件'],
  ['群众反映问题', '个'],
  ['安全隐患', '处'],
  ['信访事项', '件'],
  ['整改任务', '项'],
  ['督办事项', '项'],
];

function isWorthRestating({ kind, subject, value, valueTo, change, period, qualifiers, unit }: Claim): boolean {
  return (
    kind === 'figure' &&
    value !== null &&
    value > 10 &&
    valueTo === undefined &&
    change === undefined &&
    subject.length >= 4 &&
    period?.from !== undefined &&
    period.words !== '' &&
    qualifiers.length === 0 &&
    /元|平方米|亩|吨|公里|人|户/.test(unit)
  );
}

/** Changes the number of something that the rules found in order. */
function recounted(kind: PlantKind, rule: string, { text, claims, checks }: Ground, random: Random): Planted | null {
  const check = pickOr(
    checks.filter((one) => one.rule === rule && one.outcome === 'agrees'),
    random,
  );
  const claim = check && claims.find(({ id }) => id === check.claims[0]);
  if (!claim || claim.value === null) return null;
  // 等 makes a list partial: only fewer than are named contradicts it.
  const isOpen = text.slice(0, claim.start).endsWith('等');
  if (isOpen && claim.value < 3) return null;
  const number = claim.value + (isOpen || (random.chance(0.5) && claim.value > 3) ? -1 : 1);
  const isHan = !/\d/.test(claim.printed);
  const unit = claim.printed.replace(/^[\d一二两三四五六七八九十]+/, '');
  const words = `${isHan ? han(number) : number}${unit}`;
  const at = claim.start + claim.quote.indexOf(claim.printed);
  return {
    text: `${text.slice(0, at)}${words}${text.slice(at + claim.printed.length)}`,
    kind,
    start: at,
    end: at + words.length,
  };
}

function han(number: number): string {
  const digits = '零一二三四五六七八九十';
  if (number <= 10) return digits.charAt(number);
  const tens = Math.floor(number / 10);
  return `${tens === 1 ? '' : digits.charAt(tens)}十${number % 10 === 0 ? '' : digits.charAt(number % 10)}`;
}

/** Another number of the same length: one digit is changed. Null where there is no digit to change. */
function altered(printed: string, random: Random): string | null {
  const digits = [...printed.matchAll(/\d/g)];
  const match = pickOr(digits.length > 0 ? digits : [...printed.matchAll(/[二三四五六七八]/g)], random);
  if (!match) return null;
  const old = match[0];
  const others = /\d/.test(old) ? '123456789' : '二三四五六七八';
  const other = random.pick([...others].filter((digit) => digit !== old));
  return `${printed.slice(0, match.index)}${other}${printed.slice(match.index + 1)}`;
}

/** Puts a sentence at the end of a paragraph. */
function inserted(kind: PlantKind, text: string, words: string, random: Random): Planted | null {
  const ends = [...text.matchAll(/。\n/g)].map((match) => match.index + 1);
  if (ends.length === 0) return null;
  const at = random.pick(ends);
  return { text: `${text.slice(0, at)}${words}${text.slice(at)}`, kind, start: at, end: at + words.length };
}

function sentenceAround(text: string, { start, end }: Claim): [number, number] {
  const before = text.slice(0, start).search(/[^。；;！？\n]*$/);
  const stop = text.slice(end).search(/[。；;！？\n]/);
  return [before, stop === -1 ? text.length : end + stop + 1];
}

function pickOr<T>(items: readonly T[], random: Random): T | null {
  return items.length === 0 ? null : random.pick(items);
}
