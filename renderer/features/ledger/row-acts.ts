import type { PlacedAnnotation, Verdict } from '../../../main/contract/annotation.ts';
import type { Figures } from '../../../main/contract/figures.ts';
import type { RowJudgement } from '../../../main/contract/ledger-corrections.ts';
import { queryClient } from '../../data/query-client.ts';
import { createAnnotation, editAnnotation } from '../annotations/annotation-acts.ts';
import { fetchBulletin } from '../library/library-queries.ts';
import type { LedgerRow } from './ledger-rows.ts';
import { reportedFigure } from './reported-figure.ts';

const MARKS = ['ledger-marks', 'rows'];

/** Acts on a row follow each other: a second key must not make a second mark while the first one is being kept. */
const turns = new Map<string, Promise<unknown>>();

/** Sets what is judged of a row: on the mark that it has, else on a new one on its words. */
export function judgeRow(row: LedgerRow, changes: RowVerdict): Promise<void> {
  const turn = (turns.get(row.id) ?? Promise.resolve()).then(() => judge(row, changes));
  turns.set(row.id, turn);
  return turn.finally(() => {
    if (turns.get(row.id) === turn) turns.delete(row.id);
  });
}

/** What a row's mark can be told from the table. `verified`: 核实数 as decimal text, null where there is none yet. */
export type RowVerdict = { verdict?: Verdict; note?: string; closed?: boolean; verified?: string | null };

async function judge(row: LedgerRow, { verified, ...changes }: RowVerdict): Promise<void> {
  const mark = markOf(row.id);
  const figures = verified === undefined ? {} : { figures: figuresOf(row, mark, verified) };
  if (mark) {
    const isEdited = await editAnnotation(mark.id, { ...changes, ...figures });
    if (isEdited) showJudged(row.id, { ...mark, ...changes, ...figures });
    return;
  }
  const { revision } = await fetchBulletin(row.bulletin);
  const { bulletin, start, end, id, section, paragraph } = row;
  const draft = { bulletin, revision, start, end, kind: 'verdict', verdict: 'pending', claim: id } as const;
  const reported = row.table === 'claims' ? { figures: figuresOf(row, null, null) } : {};
  const created = await createAnnotation({ ...draft, ...reported, ...changes, ...figures });
  if (!created) return;
  const placed = { shortTitle: '', section, paragraph, number: null, differences: [], suggestion: null };
  showJudged(id, { ...created, ...placed });
}

/** The unit stays the one that was written down first: figures are compared in one unit. */
function figuresOf(row: LedgerRow, mark: PlacedAnnotation | null, verified: string | null): Figures | null {
  const reported = row.table === 'claims' ? reportedFigure(row.claim) : null;
  const known = mark?.figures ?? (reported && { reported: reported.value, verified: null, unit: reported.unit });
  const figures = { reported: null, unit: '', ...known, verified };
  return figures.reported === null && verified === null ? null : figures;
}

/** The mark of a row as it is known now, be it on its way to the screen or not. */
function markOf(row: string): PlacedAnnotation | null {
  for (const [, judged] of queryClient.getQueriesData<RowJudgement[]>({ queryKey: MARKS })) {
    const found = judged?.find((each) => each.row === row);
    if (found) return found.mark;
  }
  return null;
}

function showJudged(row: string, mark: PlacedAnnotation): void {
  queryClient.setQueriesData<RowJudgement[]>(
    { queryKey: MARKS },
    (judged) => judged && [...judged.filter((each) => each.row !== row), { row, mark }],
  );
}
