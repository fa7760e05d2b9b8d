import type { BulkReply } from '../../../../main/contract/annotation-list.ts';
import type { TagColour } from '../../../../main/contract/tag.ts';
import { call } from '../../../api.ts';
import { attempt } from '../../../data/report-error.ts';
import { i18n } from '../../../i18n/i18n.ts';
import { tellWithUndo } from '../list/bulk-acts.ts';

/** Gives a tag another path; refused where there is such a tag already. False where it failed. */
export function renameTag(path: string, to: string): Promise<boolean> {
  return told(
    () => call('tags.rename', { path, to }),
    (count) => i18n.t('tags.renamed', { tag: to, count }),
  );
}

/** Puts a tag into another one. False where it failed. */
export function mergeTag(path: string, into: string): Promise<boolean> {
  return told(
    () => call('tags.merge', { path, into }),
    (count) => i18n.t('tags.merged', { tag: path, into, count }),
  );
}

export function colourTag(path: string, colour: TagColour | null): Promise<boolean> {
  return told(
    () => call('tags.colour', { path, colour }),
    () => i18n.t('tags.coloured', { tag: path }),
  );
}

/** Takes a tag off all marks; the marks stay. False where it failed. */
export function removeTag(path: string): Promise<boolean> {
  return told(
    () => call('tags.remove', { path }),
    (count) => i18n.t('tags.removed', { tag: path, count }),
  );
}

async function told(act: () => Promise<BulkReply>, sentence: (count: number) => string): Promise<boolean> {
  const reply = await attempt(act);
  if (reply) tellWithUndo(sentence(reply.changed));
  return reply !== undefined;
}
