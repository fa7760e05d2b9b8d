import { checkWithin } from '../../../main/archive/ledger/checks/check-within.ts';
import { ledgerOf } from '../../../main/archive/ledger/ledger-of.ts';
import type { Check } from '../../../main/contract/ledger.ts';
import { seeded } from '../random.ts';
import { shippedLexicon, sourceOf } from './found.ts';
import { type Ground, PLANT_KINDS, type PlantKind, plant } from './plant.ts';

export type KindScore = { planted: number; found: number };

/** Of the contradictions planted in some reports, how many are found; and the conflicts in the reports as they are. */
export type PlantedScore = {
  byKind: Record<string, KindScore>;
  planted: number;
  found: number;
  falseAlarms: number;
  reports: number;
};

/** Plants `count` contradictions, each kind in turn, into reports in turn; the same seed plants the same. */
export function scorePlanted(
  reports: readonly { name: string; text: string }[],
  count: number,
  seed: number,
): PlantedScore {
  const random = seeded(seed);
  const grounds = reports.map(({ name, text }) => groundOf(name, text));
  const byKind: Record<string, KindScore> = Object.fromEntries(
    PLANT_KINDS.map((kind) => [kind, { planted: 0, found: 0 }]),
  );
  let planted = 0;
  let found = 0;
  for (let turn = 0; planted < count && turn < count * 20; turn++) {
    const kind: PlantKind | undefined = PLANT_KINDS[planted % PLANT_KINDS.length];
    const ground = random.pick(grounds);
    const result = kind === undefined ? null : plant(kind, ground, random);
    const score = kind === undefined ? undefined : byKind[kind];
    if (!result || !score) continue;
    planted++;
    score.planted++;
    const { checks } = groundOf('planted', result.text);
    if (!checks.some((check) => check.outcome === 'conflicts' && touches(check, result.start, result.end))) continue;
    found++;
    score.found++;
  }
  const falseAlarms = grounds.reduce((sum, { checks }) => sum + checks.filter(isConflict).length, 0);
  return { byKind, planted, found, falseAlarms, reports: reports.length };
}

function groundOf(name: string, words: string): Ground {
  const source = sourceOf(words, { bulletin: name, sha256: name });
  const ledger = ledgerOf(source, shippedLexicon());
  const checks = checkWithin({ source, ledger, title: name, lexicon: shippedLexicon() });
  return { text: source.text, claims: ledger.claims, checks };
}

function touches({ places }: Check, start: number, end: number): boolean {
  return places.some((place) => place.start < end && start < place.end);
}

function isConflict({ outcome }: Check): boolean {
  return outcome === 'conflicts';
}
