import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { Field } from '../../../components/Field.tsx';
import { chooseFile } from '../../../data/choose-file.ts';
import { useAct } from '../../../data/use-act.ts';
import { plainPath } from '../../../text/plain-path.ts';
import { noteFocusWanted } from '../form/mark-forms.ts';
import { closeMarkDialog } from '../mark-dialogs.ts';
import { addEvidence } from './evidence-pick.ts';

/** A file outside the archive as evidence: described in words, and known again by its checksum. It is not copied. */
export function FileEvidenceDialog({ form }: { form: string }) {
  const { t } = useTranslation();
  const [path, setPath] = useState('');
  const [description, setDescription] = useState('');
  const [canChoose, setCanChoose] = useState(true);
  const { isBusy, failure, act } = useAct();

  const choose = async () => {
    const chosen = await chooseFile(() => setCanChoose(false));
    if (chosen !== null) setPath(chosen);
  };
  const take = async () => {
    const file = await call('evidence.readFile', { path: plainPath(path) });
    addEvidence(form, { kind: 'file', ...file, description: description.trim() });
    close();
  };
  const close = () => {
    closeMarkDialog();
    noteFocusWanted(form);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!isBusy) void act(take);
  };
  return (
    <Dialog title={t('evidence.fileTitle')} onClose={close} testId="file-evidence">
      <form className="stack" onSubmit={onSubmit}>
        <p className="lead">{t('evidence.fileLead')}</p>
        <Field label={t('evidence.path')} {...(canChoose ? {} : { help: t('evidence.pathHelp') })}>
          {(id, helpId) => (
            <input
              id={id}
              type="text"
              aria-describedby={helpId}
              maxLength={4096}
              value={path}
              onChange={(event) => setPath(event.target.value)}
            />
          )}
        </Field>
        {canChoose && (
          <div className="form-acts">
            <Button disabled={isBusy} onClick={() => void act(choose)}>
              {t('evidence.choose')}
            </Button>
          </div>
        )}
        <Field label={t('evidence.description')} help={t('evidence.descriptionHelp')}>
          {(id, helpId) => (
            <textarea
              id={id}
              aria-describedby={helpId}
              rows={2}
              maxLength={2000}
              value={description}
              onChange={(event) => setDescription(event.target.value)}
            />
          )}
        </Field>
        {failure && (
          <p role="alert" className="failure">
            {failure}
          </p>
        )}
        <div className="form-acts">
          <Button type="submit" look="main" disabled={plainPath(path) === '' || isBusy}>
            {t('evidence.add')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
