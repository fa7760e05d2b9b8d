import { createHash } from 'node:crypto';
import type { Check } from '../../../contract/ledger.ts';
import type { Examined, Finding } from './rule.ts';
import { RULES } from './rules.ts';

/** Every rule within one bulletin. Pure. */
export function checkWithin(examined: Examined): Check[] {
  return RULES.flatMap(({ name, within }) => within(examined).map((found) => toCheck(name, found)));
}

/** A check keeps its id for as long as rule and places are the same. */
export function toCheck(rule: string, found: Finding): Check {
  const places = found.places.map(({ bulletin, start, end }) => `${bulletin} ${start} ${end}`).join('\n');
  const id = createHash('sha256')
    .update(`${rule}\n${found.claims.join(' ')}\n${places}`)
    .digest('hex')
    .slice(0, 20);
  return { id, rule, ...found };
}
