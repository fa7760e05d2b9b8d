import type { Check } from '../../../contract/ledger.ts';
import type { AnchorPlacer, Correction } from './decision.ts';

/**
 * Checks with the decisions that set some of them aside. A check is known by its id; after extraction or text changed, by
 * its rule and the very same places.
 */
export function withSetAside(checks: readonly Check[], decisions: readonly Correction[], place: AnchorPlacer): Check[] {
  const byId = new Map(decisions.map((decision) => [decision.check?.id, decision]));
  const byPlaces = new Map(decisions.map((decision) => [placesKey(decision, place), decision]));
  return checks.map((check) => {
    const decision = byId.get(check.id) ?? byPlaces.get(checkKey(check));
    if (!decision) return check;
    const { id, note, author, at } = decision;
    return { ...check, setAside: { decision: id, note, author, at } };
  });
}

function placesKey({ check, of, id }: Correction, place: AnchorPlacer): string {
  const places = of.flatMap(({ anchor }) => {
    const range = place(anchor);
    return range ? [{ bulletin: anchor.bulletin, ...range }] : [];
  });
  return check && places.length === of.length ? checkKey({ rule: check.rule, places }) : id;
}

/** Which of two bulletins comes first depends on which one was asked about. */
function checkKey({ rule, places }: Pick<Check, 'rule' | 'places'>): string {
  return JSON.stringify([rule, ...places.map(({ bulletin, start, end }) => `${bulletin} ${start} ${end}`).sort()]);
}
