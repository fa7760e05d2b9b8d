import type { PinyinPart } from './parse-pinyin.ts';
import { type Readings, withoutTone } from './readings.ts';

/**
 * Whether words are read as typed. A character by itself may have any of its readings where its syllable was typed, and
 * its usual one where only an initial was; one inside a word of the dictionary has the reading of that word: 银行 is
 * yinhang, never yinxing.
 */
export async function isReadAs(words: string, way: readonly PinyinPart[], readings: Readings): Promise<boolean> {
  const characters = [...words];
  // Whoever has one reading was matched by it already; the dictionary of words is large and seldom needed.
  if (characters.every((character) => readings.of(character.charCodeAt(0)).length < 2)) return true;
  const { OutputFormat, segment } = await import('pinyin-pro');
  const options = { format: OutputFormat.AllArray, toneType: 'none', v: true, toneSandhi: false } as const;
  let at = 0;
  for (const piece of segment(words, options)) {
    const origins = piece.map(({ origin }) => origin);
    const isWord = origins.length > 1;
    for (const { result } of piece) {
      const part = way[at++];
      if (!part || part.kind === 'han' || (part.kind === 'syllable' && !isWord)) continue;
      if (!begins(part, withoutTone(result))) return false;
    }
  }
  return true;
}

function begins(part: Exclude<PinyinPart, { kind: 'han' }>, syllable: string): boolean {
  return part.kind === 'syllable' ? part.syllable === syllable : syllable.startsWith(part.initial);
}
