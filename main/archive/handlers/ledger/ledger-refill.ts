import { randomUUID } from 'node:crypto';
import { isAbsolute } from 'node:path';
import type { CheckedArgs, Handlers } from '../../../contract/calls.ts';
import { ArchiveError } from '../../../contract/errors.ts';
import type { Figures } from '../../../contract/figures.ts';
import type { RefillReply } from '../../../contract/ledger-paper.ts';
import { storedAnnotation } from '../../annotations/annotation-store.ts';
import { annotationOf, withChanges } from '../../annotations/draft.ts';
import { editedLines } from '../../export/ledger/edited-lines.ts';
import type { LedgerLine } from '../../export/ledger/ledger-line.ts';
import type { RecordChange } from '../../history/write-records.ts';
import { shifted } from '../../ledger/figures/decimal.ts';
import { readText } from '../../library/read.ts';
import { changeContext } from '../marks/mark-handlers.ts';
import { absent } from '../personal-places.ts';
import { type Acting, markChange, perform } from '../personal-records.ts';
import type { LedgerDesk } from './ledger-desk.ts';
import { ledgerLines } from './ledger-lines.ts';
import { type Edited, type RefillChanges, refillPlan } from './ledger-refill-plan.ts';
import { readWorkbook } from './read-workbook.ts';

/** 回填: an edited ledger comes back. */
export function refillHandlers(desk: LedgerDesk): Pick<Handlers, 'ledger.refill'> {
  return { 'ledger.refill': (args) => refill(desk, args) };
}

/** Throws `bad-arguments`, `not-found`, `unreadable`, `not-a-ledger`, `too-large`, `name-needed`; nothing is changed then. */
async function refill(desk: LedgerDesk, { path, dryRun, author }: CheckedArgs<'ledger.refill'>): Promise<RefillReply> {
  if (!isAbsolute(path)) throw new ArchiveError('bad-arguments', '文件路径须是完整路径。', { path });
  const edited = editedLines((await readWorkbook(path).catch(notALedger(path))) ?? []);
  if (edited === null) throw refusal(path);
  // From here on nothing waits: what is compared is what is changed.
  const bulletins = [...new Set(edited.lines.map(({ bulletin }) => bulletin))];
  const lines = bulletins.flatMap((id) => absent(() => ledgerLines(desk, id)) ?? []);
  const { edits, ...told } = refillPlan(lines, edited);
  return { ...told, changed: dryRun || edits.length === 0 ? 0 : apply(desk, edits, author) };
}

/** All of it as one act, with one undo. Gives how many marks were made or changed. */
function apply(desk: LedgerDesk, edits: readonly Edited[], author: string | undefined): number {
  return perform(desk.context, 'ledger.refill', (asked) => {
    // Whoever has a name signs with it; the author given stands in for one who was never asked.
    const acting = { ...asked, by: { ...asked.by, name: asked.by.name || (author ?? '') } };
    const changes = edits.flatMap(({ line, changes: said }) => markFor(desk, acting, line, said) ?? []);
    return { changes, by: acting.by, reply: changes.length };
  });
}

/** The row's mark as the sheet has it: the one that judges it, else a new one on its words. Null where it stays the same. */
function markFor(desk: LedgerDesk, acting: Acting, line: LedgerLine, said: RefillChanges): RecordChange | null {
  const { library } = desk.context;
  const making = changeContext(desk.context, acting);
  const { verified, ...rest } = said;
  const figures = verified === undefined && line.mark ? undefined : figuresWith(line, verified ?? null);
  if (line.mark) {
    const before = storedAnnotation(acting.db, line.mark.id);
    const after = withChanges(before, { ...rest, figures }, making);
    return after === before ? null : markChange(after);
  }
  const { by, at } = acting;
  const { id, bulletin, revision, start, end } = line;
  const signature = { id: randomUUID(), author: by.name, authorId: by.id, unit: by.unit, at };
  const draft = { bulletin, revision, start, end, kind: 'verdict' as const, claim: id, figures, ...rest };
  return markChange(annotationOf(draft, readText(library, bulletin, revision), signature, making.readWords));
}

/** The figures of a mark with what the sheet has verified, in the unit that the mark is written in. */
function figuresWith(
  { written: { figures, shift }, figures: shown }: LedgerLine,
  verified: string | null,
): Figures | null {
  if (figures === null) return verified === null ? null : { reported: null, verified, unit: shown?.unit ?? '' };
  return { ...figures, verified: verified === null ? null : shifted(verified, -shift) };
}

function notALedger(path: string) {
  return (error: unknown): never => {
    // What is no zip at all is an older .xls, a text file, a picture.
    throw error instanceof ArchiveError && error.code === 'corrupt' ? refusal(path) : error;
  };
}

function refusal(path: string): ArchiveError {
  return new ArchiveError(
    'not-a-ledger',
    '这不是从本程序导出的核查台账（xlsx），或其中用于识别的隐藏列已被删除，没有改动任何内容。请用导出的台账文件编辑后再回填。',
    { path },
  );
}
