import type { UndoReply } from '../../../main/contract/history.ts';
import { call } from '../../api.ts';
import { attempt } from '../../data/report-error.ts';
import { i18n } from '../../i18n/i18n.ts';
import { showNotice } from '../../state/notices.ts';

export function undoAct(): void {
  void attempt(() => call('history.undo', {})).then((reply) => tell(reply, 'history.undone'));
}

export function redoAct(): void {
  void attempt(() => call('history.redo', {})).then((reply) => tell(reply, 'history.redone'));
}

function tell(reply: UndoReply | undefined, sentence: 'history.undone' | 'history.redone'): void {
  if (!reply) return;
  showNotice({ tone: 'info', text: i18n.t(sentence, { act: i18n.t(`act.${reply.act}`) }) });
}
