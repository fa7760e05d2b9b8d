import { createHash } from 'node:crypto';
import type { Check } from '../../contract/ledger.ts';
import type { Examined, Finding } from './checks/rule.ts';
import { RULES } from './checks/rules.ts';
import { betweenBulletins, isSameBody, TWO_BULLETINS } from './checks/two-bulletins.ts';
import type { Ledgers } from './ledgers.ts';
import type { Lexicon } from './lexicon/lexicon.ts';

/** Every rule within one bulletin. Pure. */
export function checkWithin(examined: Examined): Check[] {
  return RULES.flatMap(({ name, within }) => within(examined).map((found) => toCheck(name, found)));
}

/** The rules within a bulletin, and what it shares with others about the same unit. Throws `not-found`. */
export function checkBulletin(ledgers: Ledgers, id: string, lexicon: Lexicon): Check[] {
  const number = ledgers.numberOf(id);
  const own = examinedOf(ledgers, number, lexicon);
  if (!own) return [];
  const others = [...ledgers.numbers()].filter((other) => other !== number);
  return [...checkWithin(own), ...others.flatMap((other) => against(own, examinedOf(ledgers, other, lexicon)))];
}

/** The rules within every bulletin and between all that are about the same unit; of the bulletins with these numbers. */
export function checkAll(ledgers: Ledgers, lexicon: Lexicon, numbers: Iterable<number> = ledgers.numbers()): Check[] {
  const checks: Check[] = [];
  const byBody: { body: string; examined: Examined }[] = [];
  for (const number of numbers) {
    const examined = examinedOf(ledgers, number, lexicon);
    if (!examined) continue;
    checks.push(...checkWithin(examined));
    const { body } = examined.source;
    if (body === null) continue;
    for (const earlier of byBody)
      if (isSameBody(earlier.body, body)) checks.push(...against(earlier.examined, examined));
    byBody.push({ body, examined });
  }
  return checks;
}

function against(a: Examined, b: Examined | null): Check[] {
  return b === null ? [] : betweenBulletins(a, b).map((found) => toCheck(TWO_BULLETINS.name, found));
}

function examinedOf(ledgers: Ledgers, number: number, lexicon: Lexicon): Examined | null {
  const revision = ledgers.revision(number);
  if (!revision) return null;
  return { source: revision.source, ledger: ledgers.byNumber(number), title: revision.title, lexicon };
}

/** A check keeps its id for as long as rule and places are the same. */
function toCheck(rule: string, found: Finding): Check {
  const places = found.places.map(({ bulletin, start, end }) => `${bulletin} ${start} ${end}`).join('\n');
  const id = createHash('sha256')
    .update(`${rule}\n${found.claims.join(' ')}\n${places}`)
    .digest('hex')
    .slice(0, 20);
  return { id, rule, ...found };
}
