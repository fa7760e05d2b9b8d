import { useTranslation } from 'react-i18next';
import type { LedgerTableName } from '../../../../main/contract/ledger-corrections.ts';
import { Field } from '../../../components/Field.tsx';
import type { RowForm } from './row-form.ts';

const FIELDS = {
  claims: ['subject', 'value', 'unit'],
  measures: ['problem', 'states', 'responsible'],
} as const satisfies Record<LedgerTableName, readonly (keyof RowForm)[]>;

type RowFieldsProps = { table: LedgerTableName; form: RowForm; onChange: (form: RowForm) => void };

/** What a row says, field by field. */
export function RowFields({ table, form, onChange }: RowFieldsProps) {
  const { t } = useTranslation();
  return FIELDS[table].map((name) => (
    <Field
      key={name}
      label={t(`ledger.field.${name}`)}
      {...(name === 'value' || name === 'states' ? { help: t(`ledger.fieldHelp.${name}`) } : {})}
    >
      {(id, helpId) => (
        <input
          id={id}
          type="text"
          autoComplete="off"
          maxLength={500}
          value={form[name]}
          aria-describedby={helpId}
          onChange={({ target }) => onChange({ ...form, [name]: target.value })}
        />
      )}
    </Field>
  ));
}
