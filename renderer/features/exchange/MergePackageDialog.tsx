import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergePreview } from '../../../main/contract/exchange.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { PathForm } from '../../components/PathForm.tsx';
import { chooseFile } from '../../data/choose-file.ts';
import { useAct } from '../../data/use-act.ts';
import { closeDialog } from '../../state/shell.ts';
import { MergeOutlook, type MergeWish } from './MergeOutlook.tsx';
import { mergePackage, moveIn } from './merge-acts.ts';
import { refusalSentence } from './refusal-sentence.ts';
import './exchange.css';

/** Takes a 标注包 of somebody else in: first it is looked into, and nothing is changed before that was read. */
export function MergePackageDialog() {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const [found, setFound] = useState<MergePreview | null>(null);
  const { isBusy, failure, act } = useAct(refusalSentence);

  const look = async (path: string) => setFound(await call('exchange.inspect', { path }));
  const choose = async () => {
    const chosen = await chooseFile(() => setTyped(''));
    if (chosen !== null) await look(chosen);
  };
  const merge = async ({ path, package: origin }: MergePreview, { asMaker, acceptsChangedKey }: MergeWish) => {
    if (asMaker && origin) await moveIn(path, origin.by);
    else await mergePackage(path, acceptsChangedKey);
    closeDialog();
  };
  return (
    <Dialog title={t('exchange.mergeTitle')} onClose={closeDialog} testId="merge-package">
      <div className="stack" aria-busy={isBusy}>
        {found ? (
          <MergeOutlook
            found={found}
            isBusy={isBusy}
            onMerge={(wish) => void act(() => merge(found, wish))}
            onOther={() => setFound(null)}
          />
        ) : (
          <>
            <p className="lead">{t('exchange.mergeLead')}</p>
            {typed === null ? (
              <div className="form-acts">
                <Button look="main" disabled={isBusy} onClick={() => void act(choose)}>
                  {t(isBusy ? 'exchange.looking' : 'exchange.choose')}
                </Button>
                <Button look="quiet" onClick={() => setTyped('')}>
                  {t('import.typePaths')}
                </Button>
              </div>
            ) : (
              <PathForm
                label={t('exchange.path')}
                submit={t(isBusy ? 'exchange.looking' : 'exchange.look')}
                look="main"
                isBusy={isBusy}
                value={typed}
                onChange={setTyped}
                onSubmit={(path) => void act(() => look(path))}
              />
            )}
          </>
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
