import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../main/contract/person.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { queryClient } from '../../data/query-client.ts';
import { attempt } from '../../data/report-error.ts';
import { usePeople } from '../annotations/annotation-queries.ts';
import { PersonForm } from './PersonForm.tsx';

/** 使用人: who works here, and who else does. Each has their own marks and settings. */
export function PersonSettings() {
  const { t } = useTranslation();
  const people = usePeople().data ?? [];
  const [form, setForm] = useState<'introduce' | 'add' | null>(null);
  const current = people.find((person) => person.current);
  const keep = async (act: () => Promise<Person>) => {
    if (!(await attempt(act))) return;
    setForm(null);
    await queryClient.invalidateQueries();
  };
  return (
    <section aria-labelledby="settings-person" data-testid="person-settings">
      <h2 id="settings-person">{t('person.title')}</h2>
      <ul className="people">
        {people.map((person) => (
          <li key={person.id}>
            <span className="person-name">{person.name || t('person.unnamed')}</span>{' '}
            <span className="quiet">{person.unit}</span>
            {person.current ? (
              <span className="badge">{t('person.current')}</span>
            ) : (
              <Button look="quiet" onClick={() => void keep(() => call('people.switch', { id: person.id }))}>
                {t('person.switch')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {form === null ? (
        <div className="form-acts">
          <Button onClick={() => setForm('introduce')}>{t(current?.name ? 'person.edit' : 'person.introduce')}</Button>
          <Button onClick={() => setForm('add')}>{t('person.add')}</Button>
        </div>
      ) : (
        <PersonForm
          key={form}
          name={form === 'introduce' ? (current?.name ?? '') : ''}
          unit={form === 'introduce' ? (current?.unit ?? '') : ''}
          onCancel={() => setForm(null)}
          onSave={(name, unit) =>
            void keep(() => call(form === 'add' ? 'people.add' : 'people.introduce', { name, unit }))
          }
        />
      )}
    </section>
  );
}
