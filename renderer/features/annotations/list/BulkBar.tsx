import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button.tsx';
import { BulkDialog } from './BulkDialog.tsx';
import { removeMarks } from './bulk-acts.ts';

/** What can be done with the marks that are ticked, in one act. */
export function BulkBar({ chosen, onDone }: { chosen: ReadonlySet<string>; onDone: () => void }) {
  const { t } = useTranslation();
  const [isChanging, setChanging] = useState(false);
  return (
    <div className="bulk-bar" role="toolbar" aria-label={t('marks.withChosen')} data-testid="bulk-bar">
      <span role="status">{t('marks.chosen', { count: chosen.size })}</span>
      <Button onClick={() => setChanging(true)}>{t('marks.change')}</Button>
      <Button onClick={() => void removeMarks(chosen).then((isDone) => isDone && onDone())}>
        {t('common.delete')}
      </Button>
      <Button look="quiet" onClick={onDone}>
        {t('marks.chooseNone')}
      </Button>
      {isChanging && <BulkDialog chosen={chosen} onClose={() => setChanging(false)} />}
    </div>
  );
}
