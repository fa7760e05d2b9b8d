import type { AnnotationChanges } from '../../../../main/contract/annotation.ts';
import { call } from '../../../api.ts';
import { attempt } from '../../../data/report-error.ts';
import { i18n } from '../../../i18n/i18n.ts';
import { tellWithUndo } from '../list/bulk-acts.ts';

/** 复核裁定: makes one version, changed or not, the one that stands. False where it failed. */
export async function settleConflict(id: string, version: string, changes?: AnnotationChanges): Promise<boolean> {
  const settled = await attempt(() => call('annotations.resolve', { id, version, ...(changes ? { changes } : {}) }));
  if (settled === undefined) return false;
  tellWithUndo(i18n.t(settled === null ? 'conflicts.removed' : 'conflicts.settled'));
  return true;
}
