import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../components/Field.tsx';
import { correctLedger } from '../correction-acts.ts';
import type { LedgerRow } from '../ledger-rows.ts';
import { DecisionForm } from './DecisionForm.tsx';
import { splitParts } from './split-parts.ts';

/** 拆分: a row becomes several, one for each line into which its words are broken. */
export function SplitDialog({ row }: { row: LedgerRow }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(row.words);
  const { table, bulletin, id } = row;
  const parts = splitParts(row.words, typed, row.start);
  const keep = async (note: string): Promise<boolean> => {
    const changes = row.table === 'measures' ? { problem: row.problem } : { subject: row.claim.subject };
    const into = (parts ?? []).map((part) => ({ ...part, changes }));
    return (await correctLedger({ act: 'split', table, bulletin, row: id, into, note })) !== undefined;
  };
  return (
    <DecisionForm title={t('ledger.splitTitle')} problem={parts ? null : t('ledger.splitProblem')} onKeep={keep}>
      <Field label={t('ledger.splitWords')} help={t('ledger.splitHelp')}>
        {(fieldId, helpId) => (
          <textarea
            id={fieldId}
            rows={8}
            lang="zh"
            aria-describedby={helpId}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
        )}
      </Field>
    </DecisionForm>
  );
}
