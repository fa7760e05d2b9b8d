import { call } from '../../../api.ts';
import { attempt } from '../../../data/report-error.ts';
import { askForName } from '../../people/ask-for-name.ts';
import { tellUndo } from '../correction-acts.ts';

/** Puts problems together, or keeps the first one apart from the others; the notice offers the way back. */
export async function matchProblems(act: 'together' | 'apart', problems: string[]): Promise<void> {
  if (!(await askForName())) return;
  const kept = await attempt(() => call('ledger.match', { act, problems }));
  if (kept) tellUndo('ledger.matched');
}
