import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { correctLedger } from '../correction-acts.ts';
import type { LedgerRow } from '../ledger-rows.ts';
import { DecisionForm } from './DecisionForm.tsx';
import { RowFields } from './RowFields.tsx';
import { rowChangesOf, rowFormOf } from './row-form.ts';

/** 更正: what a row says in place of what was found; its words in the text stay. */
export function EditDialog({ row }: { row: LedgerRow }) {
  const { t } = useTranslation();
  const [form, setForm] = useState(() => rowFormOf(row));
  const { table, bulletin, id } = row;
  const changes = rowChangesOf(form, table);
  const keep = async (note: string): Promise<boolean> =>
    changes !== undefined &&
    (await correctLedger({ act: 'edit', table, bulletin, row: id, changes, note })) !== undefined;
  return (
    <DecisionForm
      title={t('ledger.editTitle')}
      problem={changes === undefined ? t('figures.noNumber') : null}
      onKeep={keep}
    >
      <blockquote className="ledger-quote" lang="zh">
        {row.words}
      </blockquote>
      <RowFields table={table} form={form} onChange={setForm} />
    </DecisionForm>
  );
}
