import type { Damage, DamageReason } from '../../contract/bulletin.ts';
import { isCommonHan } from './common-characters.ts';

/** What a broken conversion leaves: `?jié)`, `F(xiàn)`: half a character, then its reading. */
const TONED = '[a-zü]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]{0,4}';
const BROKEN_READING = new RegExp(`\\?${TONED}[)）]|[A-Za-z][(（]${TONED}[)）]`, 'gu');
const MASKED = /(?<!\d)\d{2,3}\*{1,2}(?=年)|(?<!\d)\d{1,2}\*\*(?=年)/g;
const STRAY_WORD = /(?<=\p{Script=Han} )(?:and|or|of|the|to|in|for|with)(?= \p{Script=Han})/gu;
const UNKNOWN = /[\ufffd\ue000-\uf8ff]+/g;

/** Two broken spots this close are one: what stands between them is part of the damage. */
const GAP_WITHIN_DAMAGE = 2;

/**
 * Spots that the file alone does not let us recover, in order and not overlapping: garbled runs, masked years (201*年),
 * stray foreign words between Han, replacement and private-use characters. They are shown as damaged, never guessed.
 */
export function findDamage(text: string): Damage[] {
  const found = [
    ...garbledRuns(text),
    ...ranges(text, MASKED, 'masked'),
    ...ranges(text, STRAY_WORD, 'stray-word'),
    ...ranges(text, UNKNOWN, 'unknown-character'),
  ];
  return merged(found.sort((a, b) => a.start - b.start));
}

function ranges(text: string, pattern: RegExp, reason: DamageReason): Damage[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    reason,
  }));
}

/** A broken reading drags the characters behind it along for as long as they are not of everyday prose. */
function garbledRuns(text: string): Damage[] {
  return ranges(text, BROKEN_READING, 'garbled').map((run) => ({ ...run, end: endOfGarble(text, run.end) }));
}

function endOfGarble(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const character = text.charAt(at);
    const isProse = isCommonHan(character) || /[\s\p{P}]/u.test(character);
    if (isProse && character !== '?') break;
    at++;
  }
  return at;
}

function merged(spots: readonly Damage[]): Damage[] {
  const result: Damage[] = [];
  for (const spot of spots) {
    const last = result.at(-1);
    if (last && last.reason === spot.reason && spot.start - last.end <= GAP_WITHIN_DAMAGE) {
      last.end = Math.max(last.end, spot.end);
    } else if (!last || spot.start >= last.end) {
      result.push({ ...spot });
    }
  }
  return result;
}
