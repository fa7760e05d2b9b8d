import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Field } from '../../components/Field.tsx';
import { searchAddress } from '../../state/search-address.ts';
import { closeDialog } from '../../state/shell.ts';
import { buildQuery, EMPTY_FORM, type QueryForm } from './build-query.ts';
import { showResults } from './go-search.ts';
import './search-dialogs.css';

const WORDS = ['all', 'any', 'phrase', 'none'] as const;
const PLACES = ['title', 'section', 'unit', 'tag', 'note', 'sentence', 'paragraph'] as const;

/** What was filled in last, for the reader who comes back to change one field of it. */
let lastForm = EMPTY_FORM;

/** 高级搜索: a form that writes the query, and shows what it writes. */
export function QueryFormDialog() {
  const { t } = useTranslation();
  const [form, setForm] = useState(lastForm);
  const query = buildQuery(form);
  const change = (changes: Partial<QueryForm>) => {
    lastForm = { ...form, ...changes };
    setForm(lastForm);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (query === '') return;
    closeDialog();
    showResults(searchAddress(query));
  };
  const input = (name: keyof QueryForm, label: string, help?: string) => (
    <Field key={name} label={label} {...(help === undefined ? {} : { help })}>
      {(id, helpId) => (
        <input
          id={id}
          type="text"
          name={name}
          autoComplete="off"
          aria-describedby={helpId}
          value={form[name]}
          onChange={(event) => change({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <Dialog title={t('command.searchForm')} onClose={closeDialog} wide testId="search-form">
      <form className="query-form" onSubmit={submit}>
        <div className="query-form-columns">
          {WORDS.map((name) => input(name, t(`queryForm.${name}`), t(`queryForm.help.${name}`)))}
        </div>
        <div className="query-form-columns">{PLACES.map((name) => input(name, t(`queryForm.${name}`)))}</div>
        <div className="query-ranges">
          <fieldset className="query-range query-range-figure">
            <legend>{t('queryForm.figure')}</legend>
            {input('figureFrom', t('queryForm.from'))}
            {input('figureTo', t('queryForm.to'))}
            {input('figureUnit', t('queryForm.figureUnit'))}
          </fieldset>
          <fieldset className="query-range">
            <legend>{t('queryForm.date')}</legend>
            {input('dateFrom', t('queryForm.from'))}
            {input('dateTo', t('queryForm.to'))}
            <p className="field-help">{t('queryForm.dateHelp')}</p>
          </fieldset>
        </div>
        <div className="query-written">
          <span className="quiet">{t('queryForm.written')}</span>
          <output data-testid="written-query">{query === '' ? t('queryForm.nothing') : query}</output>
        </div>
        <div className="form-acts">
          <Button type="submit" look="main" disabled={query === ''}>
            {t('place.search')}
          </Button>
          <Button look="quiet" onClick={() => change(EMPTY_FORM)}>
            {t('queryForm.clear')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
