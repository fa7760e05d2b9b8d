import { foldSources } from '../../../main/archive/text/folding.ts';
import { type Random, seeded } from '../random.ts';
import { lineRanges, move, replace, sentenceRanges, splice, type TrackedText, textOf } from './tracked-text.ts';

/** What an edit works with: chance, and sentences of other bulletins to put in. */
export type EditContext = { random: Random; foreign: readonly string[] };
type Edit = (text: TrackedText, context: EditContext) => void;

const COMMON = [
  ...'的和在是为了对进行推动落实工作加强完善全面持续深入有效管理服务建设发展机制制度责任要求问题单位组织',
];
const HAN = /[\u4e00-\u9fff]/;
/** Letters that a typo never touches, so that figures and negations change only where that is the point. */
const FIGURES = /[0-9.%一二三四五六七八九十百千万亿两几半〇零不未无无没否勿莫非]/;

const typos: Edit = (text, { random }) => {
  for (let count = 1 + random.below(3); count > 0; count--) {
    const at = pickPlace(text, random, (unit) => HAN.test(unit) && !FIGURES.test(unit));
    const kind = random.below(4);
    if (kind === 0) splice(text, at, 0, random.pick(COMMON));
    else if (kind === 1) splice(text, at, 1);
    else replace(text, at, random.pick(COMMON));
  }
};

const insertSentences: Edit = (text, { random, foreign }) => {
  const [at] = random.pick(sentenceRanges(textOf(text)));
  const words = Array.from({ length: 1 + random.below(3) }, () => random.pick(foreign)).join('');
  splice(text, at, 0, words);
};

const insertClause: Edit = (text, { random, foreign }) => {
  const commas = [...textOf(text).matchAll(/[,，]/g)];
  if (commas.length === 0) return;
  const clause = random.pick(random.pick(foreign).split(/[,，。；]/)).slice(0, 20);
  splice(text, random.pick(commas).index + 1, 0, `${clause},`);
};

const deleteSentences: Edit = (text, { random }) => {
  const ranges = sentenceRanges(textOf(text));
  const first = random.below(ranges.length);
  const start = ranges[first]?.[0] ?? 0;
  const end = ranges[Math.min(ranges.length - 1, first + random.below(3))]?.[1] ?? start;
  splice(text, start, end - start);
};

const moveParagraphs: Edit = (text, { random }) => {
  const lines = lineRanges(textOf(text));
  const first = random.below(Math.max(1, lines.length - 1));
  const last = Math.min(lines.length - 2, first + random.below(3));
  const [start, end] = [lines[first]?.[0] ?? 0, lines[last]?.[1] ?? 0];
  const places = lines.filter(([at]) => at < start || at >= end);
  if (end > start && places.length > 0) move(text, start, end, random.pick(places)[0]);
};

const renumberHeadings: Edit = (text) => {
  const numerals = '一二三四五六七八九';
  const label = /^(?:([一二三四五六七八九])、|[（(]([一二三四五六七八九])[）)]|(\d)[.．、])/gm;
  for (const match of textOf(text).matchAll(label)) {
    const digit = match[1] ?? match[2] ?? match[3] ?? '';
    const at = match.index + match[0].indexOf(digit);
    const next = match[3] ? String((Number(digit) % 9) + 1) : (numerals[(numerals.indexOf(digit) + 1) % 9] ?? digit);
    replace(text, at, next);
  }
};

const changeFigures: Edit = (text, { random }) => {
  for (let count = 1 + random.below(4); count > 0; count--) {
    const at = pickPlace(text, random, (unit) => /[0-9]/.test(unit));
    if (at >= 0) replace(text, at, String((Number(text.units[at]) + 1 + random.below(9)) % 10));
  }
};

const changeUnits: Edit = (text, { random }) => {
  const units = '项个件台户家名次年月日';
  for (const match of textOf(text).matchAll(/[0-9]([项个件台户家名次年月日])/g)) {
    if (random.chance(0.2)) replace(text, match.index + 1, random.pick([...units]));
  }
};

const changeNegation: Edit = (text, { random }) => {
  const at = pickPlace(text, random, (unit) => /[不未无没]/.test(unit));
  if (at >= 0 && random.chance(0.5)) splice(text, at, 1);
  else
    splice(
      text,
      pickPlace(text, random, (unit) => HAN.test(unit)),
      0,
      random.pick([...'不未无没']),
    );
};

/**
 * A sentence that looks like another: with another figure or other words, near it or far; half the time what it looks like
 * is then taken out, so that only the look-alike is left.
 */
const lookAlikes: Edit = (text, { random }) => {
  const ranges = sentenceRanges(textOf(text)).filter(([start, end]) => end - start >= 14);
  const index = random.below(ranges.length);
  const [start, end] = ranges[index] ?? [0, 0];
  const copy = textOf(text).slice(start, end).split('');
  const places = copy.flatMap((unit, at) => (HAN.test(unit) || /\d/.test(unit) ? [at] : []));
  if (places.length === 0) return;
  for (let count = 1 + random.below(4); count > 0; count--) {
    const at = random.pick(places);
    copy[at] = /\d/.test(copy[at] ?? '') ? String((Number(copy[at]) + 3) % 10) : random.pick(COMMON);
  }
  // One that came out the same is no look-alike: nobody could tell the two apart.
  if (copy.join('') === textOf(text).slice(start, end)) return;
  const far = ranges.filter((_, other) => Math.abs(other - index) > 2);
  const isGone = random.chance(0.5) && far.length > 0;
  const place =
    isGone || random.chance(0.6) ? random.pick(far.length > 0 ? far : ranges)[0] : random.pick([start, end]);
  if (isGone && place > start) {
    splice(text, place, 0, copy.join(''));
    splice(text, start, end - start);
  } else {
    if (isGone) splice(text, start, end - start);
    splice(text, place, 0, copy.join(''));
  }
};

/** The same sentence once more, far from the first, which stays as it is. */
const copies: Edit = (text, { random }) => {
  const ranges = sentenceRanges(textOf(text)).filter(([start, end]) => end - start >= 6);
  const index = random.below(ranges.length);
  const [start, end] = ranges[index] ?? [0, 0];
  const far = ranges.filter((_, other) => Math.abs(other - index) > 2);
  if (far.length > 0) splice(text, random.pick(far)[0], 0, textOf(text).slice(start, end));
};

const [TO_TRADITIONAL, TO_SIMPLIFIED] = scriptTables();

const changeScript: Edit = (text, { random }) => {
  const isTraditional = text.units.filter((unit) => TO_SIMPLIFIED.has(unit)).length > text.units.length / 10;
  const table = isTraditional && random.chance(0.8) ? TO_SIMPLIFIED : TO_TRADITIONAL;
  for (const [at, unit] of text.units.entries()) replace(text, at, table.get(unit) ?? unit);
};

function scriptTables(): [Map<string, string>, Map<string, string>] {
  const toTraditional = new Map<string, string>();
  const toSimplified = new Map<string, string>();
  for (const [to, sources] of foldSources()) {
    const letters = sources.filter((unit) => unit.length === 1 && HAN.test(unit));
    for (const unit of letters) toSimplified.set(unit, to);
    if (letters[0] !== undefined && HAN.test(to)) toTraditional.set(to, letters[0]);
  }
  return [toTraditional, toSimplified];
}

const rewrapLines: Edit = (text, { random }) => {
  const width = 18 + random.below(30);
  for (const [start, end] of lineRanges(textOf(text)).reverse()) {
    for (let at = start + Math.floor((end - start - 2) / width) * width; at > start; at -= width) {
      const isInPair = /[\udc00-\udfff]/.test(text.units[at] ?? '');
      if (!isInPair) splice(text, at, 0, random.chance(0.2) ? '\n\u3000\u3000' : '\n');
    }
  }
};

const PUNCTUATION = new Map(
  [...',，。；、；,，“"”"（((（)））)：::：'].flatMap((_, at, all) =>
    at % 2 ? [] : [[all[at] ?? '', all[at + 1] ?? ''] as const],
  ),
);

const changePunctuation: Edit = (text, { random }) => {
  const share = random.pick([0.02, 0.2, 1]);
  for (let at = text.units.length - 1; at >= 0; at--) {
    const unit = text.units[at] ?? '';
    if (/[0-9]/.test((text.units[at - 1] ?? '') + (text.units[at + 1] ?? ''))) continue;
    const other = PUNCTUATION.get(unit);
    if (other === undefined || !random.chance(share)) continue;
    if (/[“”"]/.test(unit) && random.chance(0.3)) splice(text, at, 1);
    else replace(text, at, other);
  }
};

const changeWidth: Edit = (text, { random }) => {
  for (const [at, unit] of text.units.entries()) {
    if (/[0-9A-Za-z%]/.test(unit) && random.chance(0.9))
      replace(text, at, String.fromCharCode(unit.charCodeAt(0) + 0xfee0));
  }
};

const rewriteSection: Edit = (text, { random, foreign }) => {
  const ranges = sentenceRanges(textOf(text));
  const first = random.below(Math.max(1, ranges.length - 8));
  const start = ranges[first]?.[0] ?? 0;
  const end = ranges[Math.min(ranges.length - 1, first + 3 + random.below(9))]?.[1] ?? start;
  const words = Array.from({ length: 2 + random.below(8) }, () => random.pick(foreign)).join('');
  splice(text, start, end - start, words);
};

/** The kinds of edit, each on its own. */
export const EDITS: ReadonlyMap<string, Edit> = new Map([
  ['typos', typos],
  ['inserted sentences', insertSentences],
  ['inserted clauses', insertClause],
  ['deleted sentences', deleteSentences],
  ['moved paragraphs', moveParagraphs],
  ['renumbered headings', renumberHeadings],
  ['changed figures', changeFigures],
  ['changed units', changeUnits],
  ['changed negations', changeNegation],
  ['look-alikes', lookAlikes],
  ['copied sentences', copies],
  ['other script', changeScript],
  ['re-wrapped lines', rewrapLines],
  ['punctuation', changePunctuation],
  ['full width', changeWidth],
  ['rewritten sections', rewriteSection],
]);

/** Several edits at once; a copied sentence may then be left alone of the two, which no one could tell, so none is copied. */
export const SEVERAL = 'several at once';

export function applyEdit(kind: string, text: TrackedText, context: EditContext): void {
  if (kind !== SEVERAL) {
    EDITS.get(kind)?.(text, context);
    return;
  }
  const kinds = [...EDITS.keys()].filter((name) => name !== 'copied sentences');
  for (let count = 2 + context.random.below(4); count > 0; count--)
    applyEdit(context.random.pick(kinds), text, context);
}

function pickPlace(text: TrackedText, random: Random, isWanted: (unit: string) => boolean): number {
  for (let tries = 0; tries < 400; tries++) {
    const at = random.below(text.units.length);
    if (isWanted(text.units[at] ?? '')) return at;
  }
  return text.units.findIndex(isWanted);
}

export const editContext = (seed: number, foreign: readonly string[]): EditContext => ({
  random: seeded(seed),
  foreign,
});
