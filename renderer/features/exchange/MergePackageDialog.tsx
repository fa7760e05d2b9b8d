import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergePreview } from '../../../main/contract/exchange.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Field } from '../../components/Field.tsx';
import { closeDialog } from '../../state/shell.ts';
import { MergeOutlook, type MergeWish } from './MergeOutlook.tsx';
import { choosePackage, mergePackage, moveIn } from './merge-acts.ts';
import { refusalSentence } from './refusal-sentence.ts';
import './exchange.css';

/** Takes a 标注包 of somebody else in: first it is looked into, and nothing is changed before that was read. */
export function MergePackageDialog() {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const [found, setFound] = useState<MergePreview | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  const during = async (work: () => Promise<void>) => {
    setBusy(true);
    setFailure(null);
    try {
      await work();
    } catch (error) {
      setFailure(refusalSentence(error));
    }
    setBusy(false);
  };
  const look = (path: string) => during(async () => setFound(await call('exchange.inspect', { path })));
  const choose = () =>
    during(async () => {
      const chosen = await choosePackage();
      if (chosen === 'no-dialog') setTyped('');
      else if (chosen !== null) setFound(await call('exchange.inspect', { path: chosen }));
    });
  const merge = ({ path, package: origin }: MergePreview, { asMaker, acceptsChangedKey }: MergeWish) =>
    during(async () => {
      if (asMaker && origin) await moveIn(path, origin.by);
      else await mergePackage(path, acceptsChangedKey);
      closeDialog();
    });
  return (
    <Dialog title={t('exchange.mergeTitle')} onClose={closeDialog} testId="merge-package">
      <div className="stack" aria-busy={isBusy}>
        {found ? (
          <MergeOutlook
            found={found}
            isBusy={isBusy}
            onMerge={(wish) => void merge(found, wish)}
            onOther={() => setFound(null)}
          />
        ) : (
          <>
            <p className="lead">{t('exchange.mergeLead')}</p>
            {typed === null ? (
              <div className="form-acts">
                <Button look="main" disabled={isBusy} onClick={() => void choose()}>
                  {t(isBusy ? 'exchange.looking' : 'exchange.choose')}
                </Button>
                <Button look="quiet" onClick={() => setTyped('')}>
                  {t('import.typePaths')}
                </Button>
              </div>
            ) : (
              <form
                className="stack"
                onSubmit={(event) => {
                  event.preventDefault();
                  if (!isBusy && plainPath(typed) !== '') void look(plainPath(typed));
                }}
              >
                <Field label={t('exchange.path')}>
                  {(id) => (
                    <input
                      id={id}
                      type="text"
                      autoFocus
                      value={typed}
                      onChange={({ target }) => setTyped(target.value)}
                    />
                  )}
                </Field>
                <div className="form-acts">
                  <Button type="submit" look="main" disabled={isBusy || plainPath(typed) === ''}>
                    {t(isBusy ? 'exchange.looking' : 'exchange.look')}
                  </Button>
                </div>
              </form>
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

/** A path as it was meant: file managers copy it with quotation marks around it. */
function plainPath(typed: string): string {
  return typed.trim().replace(/^"(.*)"$/, '$1');
}
