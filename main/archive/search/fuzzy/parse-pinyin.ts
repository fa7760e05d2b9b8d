import { isHanLetter } from './letter-pair.ts';

/** One place of words typed in pinyin: a Han character as it is, a whole syllable, or the beginning of one. */
export type PinyinPart =
  | { kind: 'han'; unit: number }
  | { kind: 'syllable'; syllable: string }
  | { kind: 'initial'; initial: string };

/** Ways to cut that are tried: `xian` is 先 and 西安. */
const MOST_WAYS = 8;
/** Words shorter than this mean too much: places, of which some may be mere initials. */
const FEWEST_PLACES = { whole: 2, initials: 3 };
const LONGEST_SYLLABLE = 6;
/** As many as a bit mask holds. */
const MOST_PLACES = 30;

/**
 * Ways to read folded words as pinyin, in full (`jiazhuangdianti`), as initials (`szxt`, `jzhdt`), both (`jiazhdt`) or
 * mixed with Han characters (`加zhuang电梯`); empty where they are none. `isSyllable` knows the toneless syllables.
 */
export function parsePinyin(folded: string, isSyllable: (letters: string) => boolean): PinyinPart[][] {
  if (!/^[\p{Script=Han}a-z']+$/u.test(folded) || !/[a-z]/.test(folded)) return [];
  let ways: PinyinPart[][] = [[]];
  for (const [run] of folded.matchAll(/[a-z]+|[^a-z']/gu)) {
    const options = /^[a-z]/.test(run) ? waysOf(run, isSyllable) : hanPart(run);
    ways = ways.flatMap((way) => options.map((option) => [...way, ...option])).slice(0, MOST_WAYS);
  }
  return ways.filter((way) => {
    const fewest = way.some((part) => part.kind === 'initial') ? FEWEST_PLACES.initials : FEWEST_PLACES.whole;
    return way.length >= fewest && way.length <= MOST_PLACES;
  });
}

function hanPart(character: string): PinyinPart[][] {
  const unit = character.charCodeAt(0);
  return isHanLetter(unit) ? [[{ kind: 'han', unit }]] : [];
}

/** Ways to cut a run of Latin letters: whole syllables if they do, else initials, else both with as few initials as can be. */
function waysOf(run: string, isSyllable: (letters: string) => boolean): PinyinPart[][] {
  const whole = wholeSyllables(run, isSyllable);
  if (whole.length > 0) return whole;
  const initials = initialsOf(run);
  return initials.length > 0 ? initials : mixed(run, isSyllable);
}

function wholeSyllables(run: string, isSyllable: (letters: string) => boolean): PinyinPart[][] {
  if (run === '') return [[]];
  const ways: PinyinPart[][] = [];
  for (let length = Math.min(LONGEST_SYLLABLE, run.length); length > 0; length--) {
    const syllable = run.slice(0, length);
    if (!isSyllable(syllable)) continue;
    for (const rest of wholeSyllables(run.slice(length), isSyllable)) {
      if (ways.length >= MOST_WAYS) return ways;
      ways.push([{ kind: 'syllable', syllable }, ...rest]);
    }
  }
  return ways;
}

/** Letters that begin syllables. */
const INITIAL = /^[a-hj-tw-z]/;

function initialsOf(run: string): PinyinPart[][] {
  const letters = [...run];
  if (!letters.every((letter) => INITIAL.test(letter))) return [];
  const apart: PinyinPart[] = letters.map((initial) => ({ kind: 'initial', initial }));
  const together: PinyinPart[] = Array.from(run.matchAll(/[zcs]h|./g), ([initial]) => ({ kind: 'initial', initial }));
  return together.length < apart.length ? [together, apart] : [apart];
}

/** The cut with the fewest initials. */
function mixed(run: string, isSyllable: (letters: string) => boolean): PinyinPart[][] {
  const best: (PinyinPart[] | undefined)[] = [];
  best[run.length] = [];
  for (let at = run.length - 1; at >= 0; at--) {
    for (let length = 1; length <= Math.min(LONGEST_SYLLABLE, run.length - at); length++) {
      const rest = best[at + length];
      const letters = run.slice(at, at + length);
      const part = rest && partOf(letters, isSyllable);
      if (!part) continue;
      const way = [part, ...rest];
      const known = best[at];
      if (!known || cost(way) < cost(known)) best[at] = way;
    }
  }
  const [way] = best;
  return way?.some((part) => part.kind === 'syllable') ? [way] : [];
}

function partOf(letters: string, isSyllable: (letters: string) => boolean): PinyinPart | undefined {
  if (isSyllable(letters)) return { kind: 'syllable', syllable: letters };
  return INITIAL.test(letters) && /^(?:.|[zcs]h)$/.test(letters) ? { kind: 'initial', initial: letters } : undefined;
}

function cost(way: readonly PinyinPart[]): number {
  return way.reduce((sum, part) => sum + (part.kind === 'initial' ? 10 : 1), 0);
}
