import { Converter } from 'opencc-js';

/**
 * Search by brute force, written apart from the engine: the rules of `house.md` and the search issue applied to one
 * character after another. Slow and plain on purpose.
 */
type Block = { start: number; end: number };
type Character = { shape: string; start: number; end: number; isBlank: boolean; isMark: boolean; isHan: boolean };
export type OracleTerm = { words: string; isQuoted: boolean };

const toSimplified = Converter({ from: 't', to: 'cn' });
const known = new Map<string, string>();

/** One character as it is compared. */
function shapeOf(character: string): string {
  const cached = known.get(character);
  if (cached !== undefined) return cached;
  const shape = compute(character);
  known.set(character, shape);
  return shape;
}

function compute(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  let shape = character;
  if ((point >= 0xff01 && point <= 0xff5e) || point === 0x3000) shape = character.normalize('NFKC');
  if (
    (point >= 0xf900 && point <= 0xfaff) ||
    (point >= 0x2f00 && point <= 0x2fdf) ||
    (point >= 0xffe0 && point <= 0xffe6)
  ) {
    const unified = character.normalize('NFKC');
    if (unified.length === character.length) shape = unified;
  }
  if ('“”„‟"＂「」『』〝〞〟«»'.includes(shape)) return '"';
  if ("‘’‚‛'＇｀´".includes(character)) return "'";
  const small = shape.toLowerCase();
  if (small.length === shape.length) shape = small;
  const simple = toSimplified(shape);
  return simple.length === shape.length ? simple : shape;
}

function charactersOf(text: string, from: number, to: number): Character[] {
  const characters: Character[] = [];
  for (let at = from; at < to; ) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const shape = shapeOf(character);
    characters.push({
      shape,
      start: at,
      end: at + character.length,
      isBlank: /^[\s\p{Cc}\p{Cf}\p{Zs}\u3164]$|^\u034f$|^[\ufe00-\ufe0f]$/u.test(shape),
      isMark: '"\'《》〈〉、·•‧・〔〕【】'.includes(shape),
      isHan: /^\p{Script=Han}$/u.test(shape),
    });
    at += character.length;
  }
  return characters;
}

/** What is compared: blanks never; marks not where, blanks and other marks aside, Han stands on both sides. */
function comparable(characters: Character[], isQuoted: boolean): Character[] {
  const visible = characters.filter((character) => !character.isBlank);
  if (isQuoted) return visible;
  return visible.filter((character, at) => {
    if (!character.isMark) return true;
    const before = visible.slice(0, at).findLast((other) => !other.isMark);
    const after = visible.slice(at + 1).find((other) => !other.isMark);
    return !(before?.isHan && after?.isHan);
  });
}

function needleOf(term: OracleTerm): { shapes: string[]; isQuoted: boolean } {
  const all = charactersOf(term.words, 0, term.words.length);
  if (term.isQuoted) return { shapes: comparable(all, true).map((c) => c.shape), isQuoted: true };
  const first = all.findIndex((c) => !c.isMark && !c.isBlank);
  const last = all.findLastIndex((c) => !c.isMark && !c.isBlank);
  if (first === -1) return { shapes: comparable(all, true).map((c) => c.shape), isQuoted: true };
  return { shapes: comparable(all.slice(first, last + 1), false).map((c) => c.shape), isQuoted: false };
}

/** Whether nothing of a term can be looked for: it holds blanks and zero-width characters alone. */
export function isNothing(term: OracleTerm): boolean {
  return needleOf(term).shapes.length === 0;
}

/** A text taken apart once, for many questions. */
export type OracleText = { quoted: Character[][]; unquoted: Character[][] };

export function oracleText(text: string, blocks: readonly Block[]): OracleText {
  const all = blocks.map((block) => charactersOf(text, block.start, block.end));
  return {
    quoted: all.map((characters) => comparable(characters, true)),
    unquoted: all.map((characters) => comparable(characters, false)),
  };
}

/** Every place of a term in a text, block by block, as ranges of the text. */
export function placesOf(text: OracleText, term: OracleTerm): [number, number][] {
  const { shapes, isQuoted } = needleOf(term);
  const places: [number, number][] = [];
  for (const characters of isQuoted ? text.quoted : text.unquoted) {
    for (let at = 0; at + shapes.length <= characters.length; at++) {
      if (characters[at]?.shape !== shapes[0]) continue;
      if (!shapes.every((shape, index) => characters[at + index]?.shape === shape)) continue;
      places.push([characters[at]?.start ?? 0, characters[at + shapes.length - 1]?.end ?? 0]);
      at += shapes.length - 1;
    }
  }
  return places;
}

/** Ranges in order, joined where they overlap. */
export function joined(ranges: [number, number][]): [number, number][] {
  const result: [number, number][] = [];
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = result.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}
