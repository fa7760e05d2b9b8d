import type { Check } from '../../contract/ledger.ts';
import { BodyIndex } from './checks/body-index.ts';
import { toCheck } from './checks/check-within.ts';
import type { Examined } from './checks/rule.ts';
import { betweenBulletins, isSameBody, TWO_BULLETINS } from './checks/two-bulletins.ts';
import type { Ledgers } from './ledgers.ts';

/** The rules within a bulletin, and what it shares with others about the same unit. Throws `not-found`. */
export function checkBulletin(ledgers: Ledgers, id: string): Check[] {
  const number = ledgers.numberOf(id);
  const own = ledgers.examined(number);
  const body = own?.source.body;
  if (!own || body === undefined || body === null) return own ? ledgers.checksWithin(number) : [];
  const others = [...ledgers.bodies()].filter(([other, about]) => other !== number && isSameBody(body, about));
  return [...ledgers.checksWithin(number), ...others.flatMap(([other]) => against(own, ledgers.examined(other)))];
}

/** The rules within every bulletin and between all that are about the same unit; of the bulletins with these numbers. */
export function checkAll(ledgers: Ledgers, numbers: Iterable<number> = ledgers.numbers()): Check[] {
  const checks: Check[] = [];
  const bodies = ledgers.bodies();
  const decided = ledgers.decidedAbout();
  const earlier = new BodyIndex();
  // Texts are read only of those that are held against others.
  const examined = new Map<number, Examined | null>();
  const examinedOnce = (number: number): Examined | null => {
    const known = examined.get(number);
    if (known !== undefined) return known;
    const found = ledgers.examined(number);
    examined.set(number, found);
    return found;
  };
  for (const number of numbers) {
    checks.push(...ledgers.checksWithin(number, decided));
    const body = bodies.get(number) ?? null;
    if (body === null) continue;
    for (const other of earlier.near(body)) {
      if (!isSameBody(bodies.get(other) ?? null, body)) continue;
      checks.push(...against(examinedOnce(other), examinedOnce(number)));
    }
    earlier.add(number, body);
  }
  return checks;
}

function against(a: Examined | null, b: Examined | null): Check[] {
  return a === null || b === null ? [] : betweenBulletins(a, b).map((found) => toCheck(TWO_BULLETINS.name, found));
}
