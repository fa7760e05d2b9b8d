import type { RefillReply } from '../../../main/contract/ledger-paper.ts';
import { call } from '../../api.ts';
import { attempt } from '../../data/report-error.ts';
import { i18n } from '../../i18n/i18n.ts';
import { showNotice } from '../../state/notices.ts';
import { undoAct } from '../annotations/history-acts.ts';

/** Takes an edited ledger back and says what came of it, with the way back. Throws what the engine refuses. */
export async function refill(path: string): Promise<RefillReply> {
  const reply = await call('ledger.refill', { path });
  const action = { label: i18n.t('command.undo'), run: () => void undoRefill() };
  const text = i18n.t('refill.done', { cells: reply.taken.length, marks: reply.changed });
  showNotice({ tone: 'info', text, ...(reply.changed > 0 && { action }) });
  return reply;
}

/** Other acts may have come after it: those are not what the notice offers to take back. */
async function undoRefill(): Promise<void> {
  const next = await attempt(() => call('history.state', {}));
  if (next?.undo === 'ledger.refill') undoAct();
  else if (next) showNotice({ tone: 'info', text: i18n.t('refill.undoLater') });
}
