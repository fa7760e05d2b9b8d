import traditionalToSimplified from 'opencc-js/dict/TSCharacters';

/**
 * Folding: the one-to-one change of characters that index, query and comparison go through, so that 一崗雙責 and
 * 一岗双责, ９０％ and 90%, “” and "" are the same words. It maps UTF-16 units (and pairs) to the same number of units:
 * an offset into folded text is an offset into the text itself.
 *
 * In order: full-width forms to ASCII, compatibility ideographs and Kangxi radicals to their unified character,
 * upper case to lower, quotation marks to one form each, Traditional to Simplified (OpenCC's character table,
 * first choice of each entry).
 */
export function fold(text: string): string {
  let from = 0;
  let folded = '';
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const to = TABLE[unit] ?? unit;
    if (to === unit && (unit < 0xd800 || unit > 0xdbff)) continue;
    const pair = unit >= 0xd800 && unit <= 0xdbff ? PAIRS.get(text.slice(at, at + 2)) : undefined;
    if (to === unit && pair === undefined) continue;
    folded += text.slice(from, at) + (pair ?? String.fromCharCode(to));
    from = at + (pair === undefined ? 1 : 2);
    if (pair !== undefined) at++;
  }
  return from === 0 ? text : folded + text.slice(from);
}

/** Quotation marks that readers and typists use for one another: outer ones, inner ones. */
const OUTER_QUOTES = '“”„‟＂「」『』〝〞〟«»';
const INNER_QUOTES = '‘’‚‛＇｀´';

const TABLE = new Uint16Array(0x10000);
const PAIRS = new Map<string, string>();

function buildTables(): void {
  for (let unit = 0; unit < TABLE.length; unit++) TABLE[unit] = baseForm(unit);
  for (const mark of OUTER_QUOTES) TABLE[mark.charCodeAt(0)] = 0x22;
  for (const mark of INNER_QUOTES) TABLE[mark.charCodeAt(0)] = 0x27;
  for (const entry of traditionalToSimplified.split('|')) {
    const [from = '', to = ''] = entry.split(' ');
    // A pair of another length would move every offset behind it; those few rare characters stay as they are.
    if (from.length !== to.length) continue;
    if (from.length === 1) TABLE[from.charCodeAt(0)] = to.charCodeAt(0);
    else PAIRS.set(from, to);
  }
  // Chains (a → b, b → c) would make folding twice differ from folding once.
  for (let unit = 0; unit < TABLE.length; unit++) TABLE[unit] = endOfChain(unit);
}

function endOfChain(unit: number): number {
  let at = unit;
  for (let steps = 0; steps < 4; steps++) at = TABLE[at] ?? at;
  return at;
}

function baseForm(unit: number): number {
  if (unit >= 0xff01 && unit <= 0xff5e) return lower(unit - 0xfee0);
  if (unit === 0x3000) return 0x20;
  const isCompatibility = (unit >= 0xf900 && unit <= 0xfaff) || (unit >= 0x2f00 && unit <= 0x2fdf);
  if (isCompatibility || (unit >= 0xffe0 && unit <= 0xffe6)) {
    const form = String.fromCharCode(unit).normalize('NFKC');
    return form.length === 1 ? form.charCodeAt(0) : unit;
  }
  return unit < 0xd800 || unit > 0xdfff ? lower(unit) : unit;
}

function lower(unit: number): number {
  const form = String.fromCharCode(unit).toLowerCase();
  return form.length === 1 ? form.charCodeAt(0) : unit;
}

buildTables();

/** For each character that others fold to: those others. */
export function foldSources(): Map<string, string[]> {
  const sources = new Map<string, string[]>();
  const add = (from: string, to: string): void => {
    const known = sources.get(to);
    if (known) known.push(from);
    else sources.set(to, [from]);
  };
  for (let unit = 0; unit < TABLE.length; unit++) {
    const to = TABLE[unit] ?? unit;
    if (to !== unit) add(String.fromCharCode(unit), String.fromCharCode(to));
  }
  for (const [from, to] of PAIRS) add(from, to);
  return sources;
}

/** Kinds of character that search treats apart. */
export const CharacterClass = { kept: 0, blank: 1, mark: 2, han: 3 } as const;

/**
 * Class of a folded UTF-16 unit. `blank` (white space, zero-width and control characters) is passed over everywhere;
 * `mark` (quotation marks, 书名号, 、 and ·) is passed over between Han characters; the first unit of a surrogate pair
 * counts as Han where the pair is, the second one is `kept`.
 */
export function classOf(unit: number): number {
  return CLASSES[unit] ?? CharacterClass.kept;
}

const CLASSES = new Uint8Array(0x10000);

function buildClasses(): void {
  const han = /\p{Script=Han}/u;
  // White space, control and format characters, Hangul filler, variation selectors, combining grapheme joiner.
  const blank = /[\s\p{Cc}\p{Cf}\p{Zs}]|\u3164|[\ufe00-\ufe0f]|\u034f/u;
  for (let unit = 0; unit < CLASSES.length; unit++) {
    if (unit >= 0xd800 && unit <= 0xdfff) continue;
    const character = String.fromCharCode(unit);
    if (blank.test(character)) CLASSES[unit] = CharacterClass.blank;
    else if (han.test(character)) CLASSES[unit] = CharacterClass.han;
  }
  // Pairs U+20000–U+3FFFF, the supplementary ideographs, start with D840–D8BF.
  for (let unit = 0xd840; unit <= 0xd8bf; unit++) CLASSES[unit] = CharacterClass.han;
  for (const mark of '"\'《》〈〉、·•‧・〔〕【】') CLASSES[mark.charCodeAt(0)] = CharacterClass.mark;
}

buildClasses();

/** Whether the text is written in Traditional characters: more of them than of Simplified ones. */
export function isTraditional(text: string): boolean {
  let traditional = 0;
  let han = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (classOf(unit) !== CharacterClass.han) continue;
    han++;
    if (TABLE[unit] !== unit) traditional++;
  }
  return han > 0 && traditional / han > 0.15;
}
