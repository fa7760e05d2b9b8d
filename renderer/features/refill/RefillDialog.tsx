import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RefillReply } from '../../../main/contract/ledger-paper.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { PathForm } from '../../components/PathForm.tsx';
import { chooseFile } from '../../data/choose-file.ts';
import { useAct } from '../../data/use-act.ts';
import { closeDialog } from '../../state/shell.ts';
import { RefillOutlook } from './RefillOutlook.tsx';
import { refill } from './refill-acts.ts';
import './refill.css';

/** 回填: an edited ledger is looked into first; nothing is changed before what it would change was read. */
export function RefillDialog() {
  const { t } = useTranslation();
  const [path, setPath] = useState('');
  const [found, setFound] = useState<{ path: string; reply: RefillReply } | null>(null);
  const { isBusy, failure, act } = useAct();

  const look = async (file: string) =>
    setFound({ path: file, reply: await call('ledger.refill', { path: file, dryRun: true }) });
  const choose = async () => {
    const chosen = await chooseFile();
    if (chosen === null) return;
    setPath(chosen);
    setFound(null);
    await look(chosen);
  };
  const take = async (file: string) => {
    await refill(file);
    closeDialog();
  };
  return (
    <Dialog title={t('refill.title')} onClose={closeDialog} wide testId="refill-dialog">
      <div className="stack" aria-busy={isBusy}>
        <p className="lead">{t('refill.lead')}</p>
        <PathForm
          label={t('refill.path')}
          submit={t('refill.look')}
          look={found ? 'plain' : 'main'}
          isBusy={isBusy}
          value={path}
          onChange={(typed) => {
            setPath(typed);
            setFound(null);
          }}
          onSubmit={(file) => void act(() => look(file))}
        >
          <Button disabled={isBusy} onClick={() => void act(choose)}>
            {t('refill.choose')}
          </Button>
        </PathForm>
        {found && <RefillOutlook reply={found.reply} />}
        {found && found.reply.taken.length > 0 && (
          <div className="form-acts">
            <Button look="main" disabled={isBusy} onClick={() => void act(() => take(found.path))}>
              {t('refill.take', { count: found.reply.taken.length })}
            </Button>
          </div>
        )}
        {failure && (
          <p role="alert" className="failure">
            {failure}
          </p>
        )}
      </div>
    </Dialog>
  );
}
