import { call } from '../../../api.ts';
import { attempt } from '../../../data/report-error.ts';
import { i18n } from '../../../i18n/i18n.ts';
import { tellWithUndo } from '../list/bulk-acts.ts';

/** Marks that are asked for at once when all are restored: the most that one message gives. */
const MANY = 10_000;

/** Takes marks out of the bin, back to where they were. */
export async function restoreMarks(ids: readonly string[]): Promise<void> {
  const reply = await attempt(() => call('annotations.restore', { ids: [...ids] }));
  if (reply) tellWithUndo(i18n.t('bin.restored', { count: reply.changed }));
}

export async function restoreAll(): Promise<void> {
  const ids = await attempt(allInBin);
  if (ids && ids.length > 0) await restoreMarks(ids);
}

/** Empties the bin. It is an act like every other: the notice, and later the command, take it back. */
export async function emptyBin(): Promise<void> {
  const reply = await attempt(() => call('annotations.emptyBin', {}));
  if (reply) tellWithUndo(i18n.t('bin.emptied', { count: reply.changed }));
}

async function allInBin(): Promise<string[]> {
  const ids: string[] = [];
  for (;;) {
    const page = await call('annotations.bin', { limit: MANY, offset: ids.length });
    ids.push(...page.map(({ id }) => id));
    if (page.length < MANY) return ids;
  }
}
