import type { Check, CheckOutcome } from '../../../../main/contract/ledger.ts';

/** 不一致 first: it is what somebody has to look at. */
export const OUTCOMES = ['conflicts', 'not-comparable', 'agrees'] as const satisfies readonly CheckOutcome[];

/** The checks of each outcome in the order above; those that were set aside come last, whatever they say. */
export function orderedChecks(checks: readonly Check[]): { outcome: CheckOutcome | 'aside'; checks: Check[] }[] {
  const [aside, open] = [checks.filter(({ setAside }) => setAside), checks.filter(({ setAside }) => !setAside)];
  return [
    ...OUTCOMES.map((outcome) => ({ outcome, checks: open.filter((check) => check.outcome === outcome) })),
    { outcome: 'aside' as const, checks: aside },
  ].filter((group) => group.checks.length > 0);
}

/** The rules that have a name on the screen. */
export const KNOWN_RULES = [
  'done-of-total',
  'parts-of-whole',
  'stated-count',
  'stated-list',
  'repeated-sentence',
  'two-places',
  'two-bulletins',
] as const;
export type KnownRule = (typeof KNOWN_RULES)[number];

/** A rule by its name; null for one that this window does not know. */
export function knownRule(name: string): KnownRule | null {
  return KNOWN_RULES.find((known) => known === name) ?? null;
}
