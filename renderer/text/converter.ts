/** Converts text for display. The result has the very length of the text, so that offsets never shift. */
export type Converter = (text: string) => string;

/**
 * Builds a converter from OpenCC's dictionaries: the longest phrase that fits, else the single character.
 * Pairs of unequal length in UTF-16 units are left out: a wrong glyph is a blemish, a shifted offset is a lie.
 */
export function createConverter(characters: string, phrases = ''): Converter {
  const single = pairsOf(characters);
  const phrase = pairsOf(phrases);
  const lengths = phraseLengths(phrase);
  return (text) => {
    let converted = '';
    for (let at = 0; at < text.length; ) {
      const from = longestPhrase(text, at, phrase, lengths) ?? unitAt(text, at);
      converted += phrase.get(from) ?? single.get(from) ?? from;
      at += from.length;
    }
    return converted;
  };
}

function pairsOf(dictionary: string): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const entry of dictionary.split('|')) {
    const [from, to] = entry.split(' ');
    if (from && to && from.length === to.length) pairs.set(from, to);
  }
  return pairs;
}

/** Lengths of the phrases that begin with a character, longest first. */
function phraseLengths(phrases: Map<string, string>): Map<string, number[]> {
  const lengths = new Map<string, number[]>();
  for (const phrase of phrases.keys()) {
    const first = unitAt(phrase, 0);
    const known = lengths.get(first) ?? [];
    if (!known.includes(phrase.length))
      lengths.set(
        first,
        [...known, phrase.length].sort((a, b) => b - a),
      );
  }
  return lengths;
}

function longestPhrase(text: string, at: number, phrases: Map<string, string>, lengths: Map<string, number[]>) {
  for (const length of lengths.get(unitAt(text, at)) ?? []) {
    const candidate = text.slice(at, at + length);
    if (phrases.has(candidate)) return candidate;
  }
  return undefined;
}

function unitAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}
