import type { Edit } from './edits.ts';

/** A syllable of pinyin with its tone mark, or one of the few that carry none. */
const SYLLABLE = '(?:[a-zü]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ][a-zü]{0,4}|de|le|zhe|zi|men|ne|ma|me|ba|luo|bo)';
const PINYIN = new RegExp(`(\\p{Script=Han})[(（](${SYLLABLE})[)）]`, 'gu');

/** One or two readings in brackets are an author's help with a rare character; this many are a conversion's residue. */
const RESIDUES_BEFORE_REPAIR = 5;

/** 區(qū) → 區: pinyin that a conversion left behind Traditional characters. */
export function pinyinEdits(text: string): Edit[] {
  const edits: Edit[] = [...text.matchAll(PINYIN)].map((match) => ({
    kind: 'pinyin',
    start: match.index,
    end: match.index + match[0].length,
    replacement: match[1] ?? '',
  }));
  return edits.length >= RESIDUES_BEFORE_REPAIR ? edits : [];
}

/** Named entities of HTML that occur in running text (https://html.spec.whatwg.org/#named-character-references). */
const ENTITIES: Record<string, string> = {
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  bull: '•',
  permil: '‰',
  times: '×',
  deg: '°',
  yen: '¥',
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  laquo: '«',
  raquo: '»',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
};

/** Names that cannot be a word of a text even without their ampersand. */
const UNMISTAKABLE = 'ldquo|rdquo|lsquo|rsquo|mdash|ndash|hellip|middot|nbsp|ensp|emsp|thinsp|permil';
const ENTITY = new RegExp(
  `&(${Object.keys(ENTITIES).join('|')});|&#(\\d{1,7});|&#x([0-9a-f]{1,6});|(?<![a-z&])(${UNMISTAKABLE});`,
  'gi',
);

/** `&ldquo;` and `ldquo;` → “; `&#8220;` → “. An entity that names no character stays as it is. */
export function entityEdits(text: string): Edit[] {
  return [...text.matchAll(ENTITY)].flatMap((match): Edit[] => {
    const replacement = entityCharacter(match[1] ?? match[4], match[2], match[3]);
    if (replacement === null) return [];
    return [{ kind: 'entity', start: match.index, end: match.index + match[0].length, replacement }];
  });
}

function entityCharacter(name?: string, decimal?: string, hexadecimal?: string): string | null {
  if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? null;
  const point = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  const isCharacter = point >= 0x20 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
  return isCharacter ? String.fromCodePoint(point) : null;
}

const TAG =
  /<\/?(?:p|br|div|span|font|strong|b|i|u|em|a|table|tbody|thead|tr|td|th|img|center|h[1-6]|ul|ol|li)(?:\s[^<>]{0,500})?\/?>/gi;

/** HTML tags left in a text; a tag that ends a line of text becomes a line break. */
export function markupEdits(text: string): Edit[] {
  return [...text.matchAll(TAG)].map((match) => ({
    kind: 'markup',
    start: match.index,
    end: match.index + match[0].length,
    replacement: /^<(?:br|\/p|\/div|\/tr|\/h[1-6]|\/li)/i.test(match[0]) ? '\n' : '',
  }));
}
