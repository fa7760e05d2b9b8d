import { CharacterClass, classOf, foldSources } from '../text/folding.ts';
import type { Term } from './query.ts';

/**
 * A regular expression that finds a term in the text as it stands, without folding the text first: each character
 * becomes the class of all that fold to it, and between two of them stands what may be passed over. On one bulletin it
 * takes microseconds where folding and filtering take a third of a millisecond.
 */
export function termPattern({ kept, looseness }: Term): RegExp {
  const points = [...kept];
  const parts = points.map((point, index) => {
    const next = points[index + 1];
    if (next === undefined) return classFor(point);
    const isBetweenHan = looseness === 'loose' && isHan(point) && isHan(next);
    return `${classFor(point)}${isBetweenHan ? BLANKS_AND_MARKS : BLANKS}*`;
  });
  return new RegExp(parts.join(''), 'g');
}

function isHan(point: string): boolean {
  return classOf(point.charCodeAt(0)) === CharacterClass.han;
}

const SOURCES = foldSources();
const BLANKS = characterClass((kind) => kind === CharacterClass.blank);
const BLANKS_AND_MARKS = characterClass((kind) => kind === CharacterClass.blank || kind === CharacterClass.mark);

/** The class of all units that, folded, are of a kind. */
function characterClass(isWanted: (kind: number) => boolean): string {
  let units = '';
  for (let unit = 0; unit < 0x10000; unit++) {
    if (!isWanted(classOf(unit))) continue;
    const character = String.fromCharCode(unit);
    units += escaped(character) + (SOURCES.get(character) ?? []).map(escaped).join('');
  }
  return `[${units}]`;
}

function classFor(point: string): string {
  const alternatives = [point, ...(SOURCES.get(point) ?? [])].map(escaped);
  if (alternatives.length === 1) return escaped(point);
  // A class is tried in one step; pairs of units cannot stand in one.
  return point.length === 1 ? `[${alternatives.join('')}]` : `(?:${alternatives.join('|')})`;
}

function escaped(characters: string): string {
  return Array.from({ length: characters.length }, (_, at) => characters.charCodeAt(at))
    .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
    .join('');
}
