import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';

type PersonFormProps = {
  onSave: (name: string, unit: string) => void;
  onCancel: () => void;
  name?: string;
  unit?: string;
};

/** Name and unit of the person at the machine. */
export function PersonForm({ onSave, onCancel, name: nameBefore = '', unit: unitBefore = '' }: PersonFormProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(nameBefore);
  const [unit, setUnit] = useState(unitBefore);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') onSave(name.trim(), unit.trim());
  };
  return (
    <form className="stack" onSubmit={onSubmit} data-testid="person-form">
      <Field label={t('person.name')}>
        {(id) => (
          <input
            id={id}
            // biome-ignore lint/a11y/noAutofocus: the form is the only thing the reader came for
            autoFocus
            required
            maxLength={60}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('person.unit')} help={t('person.unitHelp')}>
        {(id, helpId) => (
          <input
            id={id}
            aria-describedby={helpId}
            maxLength={100}
            value={unit}
            onChange={(event) => setUnit(event.target.value)}
          />
        )}
      </Field>
      <div className="form-acts">
        <Button type="submit" look="main" disabled={name.trim() === ''}>
          {t('common.save')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
