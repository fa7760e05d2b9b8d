import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { Field } from '../../../components/Field.tsx';
import { closeLedgerDialog } from './ledger-dialogs.ts';

type DecisionFormProps = {
  title: string;
  /** Why it cannot be kept as it is; null where it can. */
  problem: string | null;
  /** Keeps the decision with its reason; true where that worked. */
  onKeep: (note: string) => Promise<boolean>;
  children: ReactNode;
};

/** The dialog of a decision about rows: what is decided, why, and the way to keep it. */
export function DecisionForm({ title, problem, onKeep, children }: DecisionFormProps) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (problem === null) void onKeep(note).then((isKept) => isKept && closeLedgerDialog());
  };
  return (
    <Dialog title={title} onClose={closeLedgerDialog} testId="ledger-dialog">
      <form className="stack" onSubmit={onSubmit}>
        {children}
        <Field label={t('ledger.reason')}>
          {(id) => (
            <input id={id} type="text" maxLength={500} value={note} onChange={({ target }) => setNote(target.value)} />
          )}
        </Field>
        {problem !== null && problem !== '' && (
          <p className="failure" role="alert">
            {problem}
          </p>
        )}
        <div className="form-acts">
          <Button type="submit" look="main" disabled={problem !== null}>
            {t('common.save')}
          </Button>
          <Button look="quiet" onClick={closeLedgerDialog}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
