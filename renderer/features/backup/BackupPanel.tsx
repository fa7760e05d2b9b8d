import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupReply, StagedRestore } from '../../../main/contract/backup.ts';
import { Button } from '../../components/Button.tsx';
import { BackupChoice } from './BackupChoice.tsx';
import { backUpNow, stageRestore } from './backup-acts.ts';

type Outcome = { kind: 'backup'; reply: BackupReply } | { kind: 'restore'; staged: StagedRestore };

/** 备份与恢复: a backup to where the reader says, the ones that are here, and the laying out of one to be restored. */
export function BackupPanel() {
  const { t } = useTranslation();
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

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
  return (
    <div className="backup-panel" data-testid="backup-panel" aria-busy={isBusy}>
      <BackupChoice isBusy={isBusy} onChoose={(path) => void restore(path)}>
        <Button look="main" disabled={isBusy} onClick={() => void write()}>
          {t('backup.now')}
        </Button>
      </BackupChoice>
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
    </div>
  );
}
