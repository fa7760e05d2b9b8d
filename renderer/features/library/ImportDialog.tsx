import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportReply } from '../../../main/contract/bulletin.ts';
import { ArchiveError } from '../../../main/contract/errors.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Field } from '../../components/Field.tsx';
import { queryClient } from '../../data/query-client.ts';
import { sentenceOf } from '../../data/report-error.ts';
import { closeDialog } from '../../state/shell.ts';
import { ImportProgress } from './ImportProgress.tsx';
import { ImportResult } from './ImportResult.tsx';

type Stage =
  | { name: 'choose' }
  | { name: 'working'; task: string }
  | { name: 'done'; reply: ImportReply }
  | { name: 'failed'; sentence: string };

/** Brings files in: by the host's dialog, or by their paths where the host has none. */
export function ImportDialog() {
  const { t } = useTranslation();
  const [stage, setStage] = useState<Stage>({ name: 'choose' });
  const [needsPaths, setNeedsPaths] = useState(false);
  const [typed, setTyped] = useState('');

  const bringIn = async (paths: string[]) => {
    if (paths.length === 0) return;
    const task = crypto.randomUUID();
    setStage({ name: 'working', task });
    try {
      const reply = await call('library.import', { paths, task });
      await Promise.all(
        ['library', 'status', 'search'].map((noun) => queryClient.invalidateQueries({ queryKey: [noun] })),
      );
      setStage({ name: 'done', reply });
    } catch (error) {
      setStage({ name: 'failed', sentence: sentenceOf(error) });
    }
  };
  const choose = async (folder: boolean) => {
    try {
      await bringIn((await call('host.chooseFiles', { folder })).paths);
    } catch (error) {
      if (error instanceof ArchiveError && error.code === 'no-dialog') setNeedsPaths(true);
      else setStage({ name: 'failed', sentence: sentenceOf(error) });
    }
  };
  const paths = typed
    .split('\n')
    .map((line) => line.trim().replace(/^"(.*)"$/, '$1'))
    .filter((line) => line !== '');
  return (
    <Dialog title={t('import.title')} onClose={closeDialog} testId="import-dialog">
      {(stage.name === 'choose' || stage.name === 'failed') && (
        <div className="stack">
          <p className="lead">{t('import.lead')}</p>
          {stage.name === 'failed' && (
            <p role="alert" className="failure">
              {stage.sentence}
            </p>
          )}
          {needsPaths ? (
            <>
              <Field label={t('import.paths')} help={t('import.pathsHelp')}>
                {(id, helpId) => (
                  <textarea
                    id={id}
                    aria-describedby={helpId}
                    rows={3}
                    value={typed}
                    onChange={(event) => setTyped(event.target.value)}
                  />
                )}
              </Field>
              <div className="form-acts">
                <Button look="main" disabled={paths.length === 0} onClick={() => void bringIn(paths)}>
                  {t('import.start')}
                </Button>
              </div>
            </>
          ) : (
            <div className="form-acts">
              <Button look="main" onClick={() => void choose(false)}>
                {t('import.chooseFiles')}
              </Button>
              <Button onClick={() => void choose(true)}>{t('import.chooseFolder')}</Button>
              <Button look="quiet" onClick={() => setNeedsPaths(true)}>
                {t('import.typePaths')}
              </Button>
            </div>
          )}
        </div>
      )}
      {stage.name === 'working' && <ImportProgress task={stage.task} />}
      {stage.name === 'done' && <ImportResult reply={stage.reply} onMore={() => setStage({ name: 'choose' })} />}
    </Dialog>
  );
}
