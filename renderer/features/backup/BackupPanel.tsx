import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupReply, StagedRestore } from '../../../main/contract/backup.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { printedInstant } from '../../i18n/dates.ts';
import { backUpNow, chooseBackup, stageRestore } from './backup-acts.ts';
import './backup.css';

type Outcome = { kind: 'backup'; reply: BackupReply } | { kind: 'restore'; staged: StagedRestore };

/** 备份与恢复: a backup to where the reader says, the ones that are here, and the laying out of one to be restored. */
export function BackupPanel() {
  const { t } = useTranslation();
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const backups = useQuery({ queryKey: ['status', 'backups'], queryFn: () => call('backup.list', {}) }).data ?? [];

  const during = async (work: () => Promise<Outcome | null>) => {
    setBusy(true);
    setOutcome(null);
    setOutcome(await work());
    setBusy(false);
  };
  const write = () =>
    during(async () => {
      const reply = await backUpNow();
      return reply && { kind: 'backup', reply };
    });
  const restore = (path: string) =>
    during(async () => {
      const staged = await stageRestore(path);
      return staged && { kind: 'restore', staged };
    });
  const choose = async () => {
    const chosen = await chooseBackup();
    if (chosen === 'no-dialog') setTyped('');
    else if (chosen !== null) await restore(chosen);
  };
  return (
    <div className="backup-panel" data-testid="backup-panel" aria-busy={isBusy}>
      <div className="form-acts">
        <Button look="main" disabled={isBusy} onClick={() => void write()}>
          {t('backup.now')}
        </Button>
        <Button disabled={isBusy} onClick={() => void choose()}>
          {t('backup.restoreFrom')}
        </Button>
      </div>
      {typed !== null && (
        <form
          className="backup-path"
          onSubmit={(event) => {
            event.preventDefault();
            void restore(typed.trim());
          }}
        >
          <Field label={t('backup.path')}>
            {(id) => <input id={id} type="text" value={typed} onChange={(event) => setTyped(event.target.value)} />}
          </Field>
          <Button type="submit" disabled={isBusy || typed.trim() === ''}>
            {t('backup.restore')}
          </Button>
        </form>
      )}
      <p role="status" data-testid="backup-outcome">
        {outcome?.kind === 'backup' && t('backup.done', { path: outcome.reply.path })}
        {outcome?.kind === 'restore' &&
          t(outcome.staged.bulletins > 0 ? 'backup.staged' : 'backup.stagedPersons', { ...outcome.staged })}
      </p>
      {outcome?.kind === 'backup' && outcome.reply.skipped.length > 0 && (
        <p role="alert" className="failure">
          {t('backup.skipped', { count: outcome.reply.skipped.length })}
        </p>
      )}
      {backups.length > 0 && (
        <details className="fold">
          <summary>{t('backup.here', { count: backups.length })}</summary>
          <ul className="backup-list">
            {backups.map(({ path, bytes, modifiedAt, automatic }) => (
              <li key={path}>
                <span>{printedInstant(modifiedAt)}</span>
                <span className="quiet">{t(automatic ? 'backup.automatic' : 'backup.manual')}</span>
                <span className="quiet">{t('backup.megabytes', { size: (bytes / 1_000_000).toFixed(1) })}</span>
                <Button look="quiet" disabled={isBusy} onClick={() => void restore(path)}>
                  {t('backup.restore')}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
