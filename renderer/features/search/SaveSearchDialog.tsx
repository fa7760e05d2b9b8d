import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Field } from '../../components/Field.tsx';
import { useNavigation } from '../../state/navigation.ts';
import { showNotice } from '../../state/notices.ts';
import { closeDialog } from '../../state/shell.ts';
import { saveSearch } from './past-searches.ts';

/** Keeps the words of the search under a name; they then stand under the empty box. */
export function SaveSearchDialog() {
  const { t } = useTranslation();
  const address = useNavigation((state) => state.address);
  const query = address.place === 'search' ? address.query.trim() : '';
  const [name, setName] = useState(query.slice(0, 100));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '' || query === '' || !(await saveSearch(name.trim(), query))) return;
    closeDialog();
    showNotice({ tone: 'info', text: t('pastSearch.kept', { name: name.trim() }) });
  };
  return (
    <Dialog title={t('command.saveSearch')} onClose={closeDialog} testId="save-search">
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <Field label={t('pastSearch.name')} help={t('pastSearch.nameHelp', { query })}>
          {(id, helpId) => (
            <input
              id={id}
              type="text"
              maxLength={100}
              aria-describedby={helpId}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <div className="form-acts">
          <Button type="submit" look="main" disabled={name.trim() === '' || query === ''}>
            {t('common.save')}
          </Button>
          <Button look="quiet" onClick={closeDialog}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
