import type { Claim } from '../../../contract/ledger.ts';
import { blockAt } from '../../text/outline.ts';
import { tellsPlans } from '../measures/tells-plans.ts';
import { type Examined, type Finding, isVague, type Rule } from './rule.ts';
import { isSpecific, subjectKey } from './same-subject.ts';
import { compared, REASONS, reasonAgainst, significantDigits } from './two-places.ts';

const GOALS = /(?:预期|奋斗|主要|发展|工作)目标/;
/** Words without their figures: shorter ones recur by chance. */
const SHORTEST = 9;
const LONG = 24;

/** A sentence that is printed twice, word for word but for its figures, states the same figures. */
export const repeatedSentence: Rule = {
  name: 'repeated-sentence',
  summary: '除数字外逐字相同的两句话，数据相同',
  within: (examined) => {
    const seen = new Map<string, Said>();
    const pairs = sentences(examined).flatMap((said) => {
      const earlier = seen.get(said.words);
      seen.set(said.words, said);
      return earlier && isOfOneTime(examined, earlier, said) ? [judgedPair(examined, earlier, said)] : [];
    });
    return pairs.filter((pair) => !isSeries(pair, pairs)).flatMap(({ findings }) => findings);
  },
};

/** Two sentences of the same words, the blocks they stand in, and what they say of each other. */
type Pair = { blocks: string; isDifferent: boolean; isWhollyDifferent: boolean; findings: Finding[] };

function judgedPair({ source }: Examined, a: Said, b: Said): Pair {
  const findings = differences(a.claims, b.claims);
  const blocks = [a, b].map(({ claims }) => blockAt(source.blocks, claims[0]?.start ?? 0)?.start).join(' ');
  const different = findings.filter(({ outcome }) => outcome === 'conflicts').length;
  return {
    blocks,
    findings,
    isDifferent: different > 0,
    isWhollyDifferent: different > 1 && different === a.claims.length,
  };
}

/** Where all figures of a sentence differ, or those of several sentences, the same was told of another year. */
function isSeries(pair: Pair, pairs: readonly Pair[]): boolean {
  if (!pair.isDifferent) return false;
  const others = pairs.filter((other) => other !== pair && other.blocks === pair.blocks && other.isDifferent);
  return pair.isWhollyDifferent || others.length > 0;
}

/** A sentence with its figures taken out, and those figures. */
type Said = { words: string; claims: Claim[] };

function sentences({ source, ledger }: Examined): Said[] {
  const said: Said[] = [];
  let at = 0;
  for (const { start, end } of sentenceRanges(source.folded)) {
    while ((ledger.claims[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++;
    const claims: Claim[] = [];
    let words = '';
    let from = start;
    for (let claim = ledger.claims[at]; claim !== undefined && claim.end <= end; claim = ledger.claims[at]) {
      words += `${source.folded.slice(from, claim.start)}□`;
      from = claim.end;
      claims.push(claim);
      at++;
    }
    words += source.folded.slice(from, end);
    if (claims.length > 0 && words.replaceAll('□', '').length >= SHORTEST) said.push({ words, claims });
  }
  return said;
}

function* sentenceRanges(folded: string): Generator<{ start: number; end: number }> {
  for (const match of folded.matchAll(/[^。;!?！？\n]+/g))
    yield { start: match.index, end: match.index + match[0].length };
}

/**
 * What was done last year and what is planned for this one are often told in the same words; but then no figure stays, and
 * hardly a long sentence.
 */
function isOfOneTime({ source, lexicon }: Examined, a: Said, b: Said): boolean {
  if (a.words.length >= LONG || a.claims.some((claim, index) => claim.value === b.claims[index]?.value)) return true;
  const [left, right] = [a, b].map(({ claims }) => {
    const block = blockAt(source.blocks, claims[0]?.start ?? 0);
    return block && (tellsPlans(block, source, lexicon) || GOALS.test(source.folded.slice(block.start, block.end)));
  });
  return left !== undefined && left === right;
}

function differences(a: readonly Claim[], b: readonly Claim[]): Finding[] {
  return a.flatMap((one, index) => {
    const other = b[index];
    if (!other || one.unit !== other.unit || one.value === null || other.value === null) return [];
    if (!isSpecific(subjectKey(one.subject))) return [];
    if (one.value === other.value) {
      return significantDigits(one.value) > 1 ? [compared('agrees', one, other, '两处逐字相同。')] : [];
    }
    // 超过 stands in both: word for word the same, a bound may not differ either.
    const reason = isVague(one) && isVague(other) ? null : reasonAgainst(one, other);
    if (reason !== null) return [compared('not-comparable', one, other, REASONS[reason], reason)];
    return [compared('conflicts', one, other, '两句话除数字外逐字相同，数据不同。')];
  });
}
