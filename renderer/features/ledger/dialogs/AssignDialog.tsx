import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { Field } from '../../../components/Field.tsx';
import { attempt } from '../../../data/report-error.ts';
import { usePeople } from '../../annotations/annotation-queries.ts';
import { askForName } from '../../people/ask-for-name.ts';
import { tellUndo } from '../correction-acts.ts';
import { useLedgerTable } from '../ledger-queries.ts';
import { headingOf, type LedgerRow } from '../ledger-rows.ts';
import { closeLedgerDialog } from './ledger-dialogs.ts';

/** What stands for the rows that are listed, in place of a section. */
const LISTED = '*';

/** 分工: gives a section, or the rows that are listed, to a person by name. */
export function AssignDialog({ rows }: { rows: readonly LedgerRow[] }) {
  const { t } = useTranslation();
  const names = useId();
  const bulletin = rows[0]?.bulletin ?? '';
  const table = useLedgerTable(bulletin === '' ? [] : [bulletin]).data;
  const people = usePeople().data ?? [];
  const [person, setPerson] = useState('');
  const [scope, setScope] = useState('[]');
  const sections = sectionPaths([...(table?.measures ?? []), ...(table?.claims ?? [])]);
  const keep = async (
    name: string,
    what: { section?: string[]; rows?: string[]; assignment?: string },
  ): Promise<void> => {
    if (!(await askForName())) return;
    const kept = await attempt(() => call('ledger.assign', { bulletin, person: name, ...what }));
    if (kept) tellUndo('ledger.shared');
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const what = scope === LISTED ? { rows: rows.map(({ id }) => id) } : { section: JSON.parse(scope) };
    void keep(person, what).then(closeLedgerDialog);
  };
  return (
    <Dialog title={t('ledger.assign')} onClose={closeLedgerDialog} testId="ledger-dialog" wide>
      <form className="stack" onSubmit={onSubmit}>
        <Field label={t('ledger.scope')}>
          {(id) => (
            <select id={id} value={scope} onChange={({ target }) => setScope(target.value)}>
              <option value="[]">{t('ledger.wholeBulletin')}</option>
              <option value={LISTED}>{t('ledger.listedRows', { count: rows.length })}</option>
              {sections.map((path) => (
                <option key={path.join('\n')} value={JSON.stringify(path)}>
                  {path.join(' › ')}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('ledger.checker')} help={t('ledger.assignHelp')}>
          {(id, helpId) => (
            <input
              id={id}
              type="text"
              list={names}
              maxLength={60}
              required
              aria-describedby={helpId}
              value={person}
              onChange={({ target }) => setPerson(target.value)}
            />
          )}
        </Field>
        <datalist id={names}>
          {people.map(({ id, name }) => (
            <option key={id} value={name} />
          ))}
        </datalist>
        <div className="form-acts">
          <Button type="submit" look="main">
            {t('common.save')}
          </Button>
          <Button look="quiet" onClick={closeLedgerDialog}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
      {table && table.assignments.length > 0 && <h3>{t('ledger.assigned')}</h3>}
      <ul className="ledger-decisions" data-testid="ledger-assignments">
        {(table?.assignments ?? []).map(({ id, person: name, section, row, isPlaced }) => (
          <li key={id}>
            <span>
              <b>{name}</b> {row ? row.quote.slice(0, 40) : section?.join(' › ') || t('ledger.wholeBulletin')}
            </span>
            {!isPlaced && <span className="ledger-unplaced">{t('ledger.unplaced')}</span>}
            <Button look="quiet" onClick={() => void keep('', { assignment: id })}>
              {t('ledger.withdraw')}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** The ways of headings to the sections that rows stand in, each once, in the order of the text. */
function sectionPaths(rows: readonly Pick<LedgerRow, 'section' | 'start'>[]): string[][] {
  const paths = new Map<string, string[]>();
  for (const { section } of rows.toSorted((a, b) => a.start - b.start)) {
    for (let depth = 1; depth <= section.length; depth++) {
      const path = section.slice(0, depth).map(headingOf);
      paths.set(JSON.stringify(path), path);
    }
  }
  return [...paths.values()];
}
