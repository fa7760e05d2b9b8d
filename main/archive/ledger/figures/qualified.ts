import type { Lexicon } from '../lexicon/lexicon.ts';
import { type Decimal, negated } from './decimal.ts';
import type { Figure } from './figure.ts';

/** How far back a clause is looked at for words that qualify its figures, in UTF-16 units. */
const LONGEST_CLAUSE = 40;
const LONGEST_BEFORE = 4;
const LONGEST_AFTER = 4;
/** Figures of these units tell a change when a word of change stands before them. */
const RATES = new Set(['%', '‰', '百分点', '千分点', '倍', '番', '成', '位次', '个点']);
/** 灰霾天数下降2.8天: what falls has no object, so that the figure is the change in any unit. */
const FALLS = /.(?:下降|回落|下滑|下跌)了?$/;
/** 签约, 附近 and the like end in the same characters and qualify nothing. */
const NO_QUALIFIER = /(?:[通经不路透越渡胜难好]过|[附最临邻就靠]近|[签节合契条公预违制]约|高超|以上|上上)$/;

type Plain = { start: number; end: number; value: Decimal; valueTo?: Decimal; unit: string; odd: string };

/** Adds to number and unit what the words around them say: 超过, 以上, 预计, 同比, and the sign of a decline. */
export function qualified(folded: string, plain: Plain, lexicon: Lexicon): Figure {
  const { start, end, unit, odd } = plain;
  const before = qualifierBefore(folded, start, lexicon);
  const after = qualifierAfter(folded, end, lexicon);
  const clause = clauseBefore(folded, start);
  const change = changeBefore(clause.slice(0, clause.length - before.length), unit, lexicon);
  const isDecline = change === 'decline' || isPrintedNegative(folded, start);
  return {
    start: start - before.length,
    end: end + after.length,
    numberStart: start,
    numberEnd: end,
    value: isDecline ? negated(plain.value) : plain.value,
    ...(plain.valueTo !== undefined && { valueTo: isDecline ? negated(plain.valueTo) : plain.valueTo }),
    unit,
    qualifiers: [...wordsAround(clause, lexicon), before, odd, after].filter((word) => word !== ''),
    change,
  };
}

/** 分别增长7.1%和-2%: a minus sign, and no dash between two numbers. 减负3.67亿元 is an amount. */
function isPrintedNegative(folded: string, start: number): boolean {
  return /(?:^|[^\d%万亿元年月日])(?:[-−－]|(?<!减)负)$/.test(folded.slice(Math.max(0, start - 2), start));
}

function qualifierBefore(folded: string, start: number, { qualifierBefore }: Lexicon): string {
  const words = folded.slice(Math.max(0, start - LONGEST_BEFORE), start);
  if (NO_QUALIFIER.test(words)) return '';
  return qualifierBefore.exec(words)?.[0] ?? '';
}

function qualifierAfter(folded: string, end: number, { qualifierAfterAt }: Lexicon): string {
  qualifierAfterAt.lastIndex = end;
  return qualifierAfterAt.exec(folded.slice(0, end + LONGEST_AFTER))?.[0] ?? '';
}

/** The words between the last stop, comma or figure and an offset. */
export function clauseBefore(folded: string, at: number): string {
  const words = folded.slice(Math.max(0, at - LONGEST_CLAUSE), at);
  const stop = /[,，。;；:：!?！？\n][^,，。;；:：!?！？\n]*$/.exec(words);
  return stop ? words.slice(stop.index + 1) : words;
}

function changeBefore(clause: string, unit: string, lexicon: Lexicon): Figure['change'] {
  // 同比减少6幢 tells a change; 减少贫困人口6万人 and 减少6幢 tell a level of what was done.
  const compares = RATES.has(unit) || FALLS.test(clause) || new RegExp(lexicon.comparisons.source).test(clause);
  if (!compares || /[到至]$/.test(clause)) return null;
  const tail = clause.split('、').at(-1) ?? '';
  const words = /^(?:和|及|与)?$/.test(tail) || /\d(?:%|个?百分点)?(?:和|及|与)?$/.test(tail) ? clause : tail;
  const trimmed = words.replace(/(?:[\d.]+(?:%|个?百分点|倍)(?:、|和|及|与)?)+$/, '');
  if (lexicon.declineBefore.test(trimmed)) return 'decline';
  return lexicon.growthBefore.test(trimmed) ? 'growth' : null;
}

function wordsAround(clause: string, { estimates, cumulatives, comparisons }: Lexicon): string[] {
  return [estimates, cumulatives, comparisons].flatMap((pattern) =>
    [...clause.matchAll(pattern)].map(([word]) => word),
  );
}
