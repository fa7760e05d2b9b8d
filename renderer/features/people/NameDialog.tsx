import { useTranslation } from 'react-i18next';
import { call } from '../../api.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { queryClient } from '../../data/query-client.ts';
import { attempt } from '../../data/report-error.ts';
import { useNameQuestion } from './ask-for-name.ts';
import { PersonForm } from './PersonForm.tsx';

/** Asks once, at the first mark, who is working here. */
export function NameDialog() {
  const { t } = useTranslation();
  const answer = useNameQuestion((state) => state.answer);
  if (!answer) return null;
  const introduce = async (name: string, unit: string) => {
    const person = await attempt(() => call('people.introduce', { name, unit }));
    if (!person) return;
    await queryClient.invalidateQueries({ queryKey: ['people'] });
    await queryClient.invalidateQueries({ queryKey: ['status'] });
    answer(true);
  };
  return (
    <Dialog title={t('person.who')} onClose={() => answer(false)} testId="person-dialog">
      <p className="lead">{t('person.why')}</p>
      <PersonForm onSave={(name, unit) => void introduce(name, unit)} onCancel={() => answer(false)} />
    </Dialog>
  );
}
