import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RefillReply } from '../../../main/contract/ledger-paper.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Field } from '../../components/Field.tsx';
import { sentenceOf } from '../../data/report-error.ts';
import { closeDialog } from '../../state/shell.ts';
import { RefillOutlook } from './RefillOutlook.tsx';
import { chooseLedger, refill } from './refill-acts.ts';
import './refill.css';

/** 回填: an edited ledger is looked into first; nothing is changed before what it would change was read. */
export function RefillDialog() {
  const { t } = useTranslation();
  const [path, setPath] = useState('');
  const [found, setFound] = useState<RefillReply | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const file = plainPath(path);

  const during = async (work: () => Promise<void>) => {
    setBusy(true);
    setFailure(null);
    try {
      await work();
    } catch (error) {
      setFailure(sentenceOf(error));
    }
    setBusy(false);
  };
  const look = (chosen: string) =>
    during(async () => setFound(await call('ledger.refill', { path: chosen, dryRun: true })));
  const choose = () =>
    during(async () => {
      const chosen = await chooseLedger();
      if (chosen === null) return;
      if (chosen === 'no-dialog') {
        setFailure(t('refill.noDialog'));
        return;
      }
      setPath(chosen);
      await look(chosen);
    });
  const take = () =>
    during(async () => {
      await refill(file);
      closeDialog();
    });
  return (
    <Dialog title={t('refill.title')} onClose={closeDialog} wide testId="refill-dialog">
      <div className="stack" aria-busy={isBusy}>
        <p className="lead">{t('refill.lead')}</p>
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            if (!isBusy && file !== '') void look(file);
          }}
        >
          <Field label={t('refill.path')}>
            {(id) => (
              <input
                id={id}
                type="text"
                value={path}
                onChange={({ target }) => {
                  setPath(target.value);
                  setFound(null);
                }}
              />
            )}
          </Field>
          <div className="form-acts">
            <Button type="submit" look={found ? 'plain' : 'main'} disabled={isBusy || file === ''}>
              {t('refill.look')}
            </Button>
            <Button disabled={isBusy} onClick={() => void choose()}>
              {t('refill.choose')}
            </Button>
          </div>
        </form>
        {found && <RefillOutlook reply={found} />}
        {found && found.taken.length > 0 && (
          <div className="form-acts">
            <Button look="main" disabled={isBusy} onClick={() => void take()}>
              {t('refill.take', { count: found.taken.length })}
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

/** A path as it was meant: file managers copy it with quotation marks around it. */
function plainPath(typed: string): string {
  return typed.trim().replace(/^"(.*)"$/, '$1');
}
