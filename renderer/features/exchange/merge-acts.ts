import type { Signatory } from '../../../main/contract/annotation-versions.ts';
import type { MergeReply } from '../../../main/contract/exchange.ts';
import { call } from '../../api.ts';
import { queryClient } from '../../data/query-client.ts';
import { attempt } from '../../data/report-error.ts';
import { i18n } from '../../i18n/i18n.ts';
import { annotationsAddress } from '../../state/annotations-address.ts';
import { navigate } from '../../state/navigation.ts';
import { showNotice } from '../../state/notices.ts';
import { undoAct } from '../annotations/history-acts.ts';
import { refreshKeys } from './exchange-queries.ts';
import { personWords } from './person-words.ts';

/** Takes a package in and says what came with it, with the way back. Throws what the engine refuses. */
export async function mergePackage(path: string, acceptsChangedKey: boolean): Promise<void> {
  const reply = await call('exchange.merge', { path, acceptsChangedKey });
  await refreshKeys();
  tellMerged(reply);
}

/**
 * Goes on as the maker of a package that holds everything of theirs, and says who works here now. Throws what the engine
 * refuses.
 */
export async function moveIn(path: string, maker: Signatory): Promise<void> {
  const { added, updated } = await call('exchange.moveIn', { path });
  await queryClient.invalidateQueries();
  showNotice({
    tone: 'info',
    text: i18n.t('exchange.movedIn', { person: personWords(maker, i18n.t), count: added + updated }),
  });
}

function tellMerged({ added, updated, conflicts: { length: conflicts } }: MergeReply): void {
  const { t } = i18n;
  if (added + updated === 0) {
    showNotice({ tone: 'info', text: t('exchange.mergedNothing') });
    return;
  }
  const undo = { label: t('command.undo'), run: () => void undoMerge() };
  if (conflicts === 0) {
    showNotice({ tone: 'info', text: t('exchange.merged', { added, updated }), action: undo });
    return;
  }
  showNotice({
    tone: 'warning',
    text: t('exchange.mergedWithConflicts', { added, updated, conflicts }),
    action: undo,
    alsoAction: { label: t('annotation.settle'), run: goToConflicts },
  });
}

/** The notice stays, and other acts may have come after the merge: those are not what it offers to take back. */
async function undoMerge(): Promise<void> {
  const next = await attempt(() => call('history.state', {}));
  if (next?.undo === 'exchange.merge') undoAct();
  else if (next) showNotice({ tone: 'info', text: i18n.t('exchange.undoLater') });
}

function goToConflicts(): void {
  navigate(annotationsAddress({}, { view: 'conflicts' }));
}
