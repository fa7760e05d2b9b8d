/** 版本比较: two revisions of a bulletin side by side. Null is for the usual ones; `at` is the change in hand, from 0. */
export type ChangesAddress = {
  place: 'changes';
  bulletin: string;
  from: number | null;
  to: number | null;
  at: number | null;
};

/** The address of what changed in a bulletin; whatever is left out is as on the first visit. */
export function changesAddress(
  bulletin: string,
  more: Partial<Pick<ChangesAddress, 'from' | 'to' | 'at'>> = {},
): ChangesAddress {
  return { place: 'changes', bulletin, from: null, to: null, at: null, ...more };
}

/** Reads the fields of `/changes/<bulletin>?from=1&to=2`; anything that is no number is passed over. */
export function readChangesAddress(bulletin: string, fields: URLSearchParams): ChangesAddress {
  return changesAddress(bulletin, {
    from: revision(fields.get('from')),
    to: revision(fields.get('to')),
    at: count(fields.get('at')),
  });
}

/** The fields of an address, without those that are as usual. */
export function changesFields({ from, to, at }: ChangesAddress): Record<string, string | undefined> {
  return { from: from?.toString(), to: to?.toString(), at: at?.toString() };
}

function revision(words: string | null): number | null {
  return count(words) || null;
}

function count(words: string | null): number | null {
  return words !== null && /^\d{1,9}$/.test(words) ? Number(words) : null;
}
