import type { LedgerTableName, RowChanges } from '../../../../main/contract/ledger-corrections.ts';
import { typedNumber } from '../../../text/typed-number.ts';
import type { LedgerRow } from '../ledger-rows.ts';

/** What a row says, as it is typed. Lists are separated by 、. */
export type RowForm = {
  subject: string;
  value: string;
  unit: string;
  problem: string;
  states: string;
  responsible: string;
};

export const EMPTY_FORM: RowForm = { subject: '', value: '', unit: '', problem: '', states: '', responsible: '' };

/** What stands between the members of a list, and what is taken for that when it is typed. */
const BETWEEN = '\u3001';
const SEPARATORS = /[\u3001,\uff0c;\uff1b]/;

/** A form on what a row says now. */
export function rowFormOf(row: LedgerRow): RowForm {
  if (row.table === 'claims') {
    const { subject, value, unit } = row.claim;
    return { ...EMPTY_FORM, subject, value: value === null ? '' : String(value), unit };
  }
  const { problem, states, responsible = [] } = row.measure;
  return {
    ...EMPTY_FORM,
    problem: problem ?? '',
    states: states.join(BETWEEN),
    responsible: responsible.join(BETWEEN),
  };
}

/** What a form says of a row; undefined while its value is no number. */
export function rowChangesOf(form: RowForm, table: LedgerTableName): RowChanges | undefined {
  if (table === 'measures') {
    const problem = form.problem.trim();
    return {
      problem: problem === '' ? null : problem,
      states: listOf(form.states),
      responsible: listOf(form.responsible),
    };
  }
  const value = typedNumber(form.value);
  if (value === undefined) return undefined;
  return { subject: form.subject.trim(), value: value === null ? null : Number(value), unit: form.unit.trim() };
}

function listOf(words: string): string[] {
  return words
    .split(SEPARATORS)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
