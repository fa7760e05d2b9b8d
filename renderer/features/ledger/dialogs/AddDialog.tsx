import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerTableName } from '../../../../main/contract/ledger-corrections.ts';
import { Field } from '../../../components/Field.tsx';
import { SelectField } from '../../../components/SelectField.tsx';
import { firstFigure } from '../../../text/first-figure.ts';
import { useBulletin, useBulletins } from '../../library/library-queries.ts';
import { correctLedger } from '../correction-acts.ts';
import type { LedgerRow } from '../ledger-rows.ts';
import { DecisionForm } from './DecisionForm.tsx';
import { RowFields } from './RowFields.tsx';
import { EMPTY_FORM, rowChangesOf } from './row-form.ts';
import { wordsInText } from './words-in-text.ts';

type AddDialogProps = { table: LedgerTableName; near: LedgerRow | null };

/** 增补: a row on words of the text that none was found on. They are typed, pasted, or drawn over beside the table before. */
export function AddDialog({ table, near }: AddDialogProps) {
  const { t } = useTranslation();
  const bulletins = useBulletins().data ?? [];
  const [id, setId] = useState(near?.bulletin ?? bulletins[0]?.id ?? '');
  const { data: bulletin } = useBulletin(id);
  const [words, setWords] = useState(drawnWords);
  const [form, setForm] = useState(() => ({ ...EMPTY_FORM, ...offered(words) }));
  const place = bulletin ? wordsInText(words, bulletin.text, near?.bulletin === id ? near.start : null) : null;
  const changes = rowChangesOf(form, table);
  const keep = async (note: string): Promise<boolean> => {
    if (!bulletin || !place || changes === undefined) return false;
    const into = { ...place, changes: table === 'measures' && form.problem === '' ? {} : changes };
    const { revision } = bulletin;
    return (await correctLedger({ act: 'add', table, bulletin: id, revision, into, note })) !== undefined;
  };
  return (
    <DecisionForm title={t(`ledger.addTitle.${table}`)} problem={problemOf()} onKeep={keep}>
      <SelectField
        label={t('ledger.bulletin')}
        all={t('common.none')}
        value={id === '' ? undefined : id}
        options={bulletins.map((each) => ({ value: each.id, label: each.shortTitle }))}
        onChange={(value) => setId(value ?? '')}
      />
      <Field label={t('ledger.addWords')} help={t('ledger.addHelp')}>
        {(fieldId, helpId) => (
          <textarea
            id={fieldId}
            rows={3}
            lang="zh"
            aria-describedby={helpId}
            value={words}
            onChange={({ target }) => {
              setWords(target.value);
              setForm({ ...form, ...offered(target.value) });
            }}
          />
        )}
      </Field>
      <RowFields table={table} form={form} onChange={setForm} />
    </DecisionForm>
  );

  function problemOf(): string | null {
    if (changes === undefined) return t('figures.noNumber');
    if (place) return null;
    // Before anything is typed there is nothing to complain of.
    return words.trim() === '' ? '' : t('ledger.addProblem');
  }
}

/** 万 and 亿 before a unit: rows say their value in the base unit. */
const MAGNITUDE = /^(\u4e07|\u4ebf)?(.*)$/;
const FACTORS: Record<string, number> = { '\u4e07': 1e4, '\u4ebf': 1e8 };

/** What the words themselves offer for the fields. */
function offered(words: string): { value: string; unit: string } {
  const figure = firstFigure(words);
  if (!figure) return { value: '', unit: '' };
  const [, magnitude = '', unit = ''] = MAGNITUDE.exec(figure.unit) ?? [];
  const value = Number(figure.value) * (FACTORS[magnitude] ?? 1);
  // Fifteen digits are what a figure in base units has at most; behind them is noise.
  return { value: String(Number(value.toPrecision(15))), unit };
}

function drawnWords(): string {
  return window.getSelection()?.toString().trim() ?? '';
}
