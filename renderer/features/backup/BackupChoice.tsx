import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { PathForm } from '../../components/PathForm.tsx';
import { chooseFile } from '../../data/choose-file.ts';
import { attempt } from '../../data/report-error.ts';
import { printedInstant } from '../../i18n/dates.ts';
import './backup.css';

type BackupChoiceProps = {
  isBusy: boolean;
  /** Takes the path of the backup that was chosen. */
  onChoose: (path: string) => void;
  /** Buttons that stand beside the one that chooses a file. */
  children?: ReactNode;
};

/** A backup to restore: a file from anywhere, or one of those in the data folder. */
export function BackupChoice({ isBusy, onChoose, children }: BackupChoiceProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const backups = useQuery({ queryKey: ['status', 'backups'], queryFn: () => call('backup.list', {}) }).data ?? [];
  const choose = async () => {
    const chosen = await attempt(() => chooseFile(() => setTyped('')));
    if (chosen) onChoose(chosen);
  };
  return (
    <>
      <div className="form-acts">
        {children}
        <Button disabled={isBusy} onClick={() => void choose()}>
          {t('backup.restoreFrom')}
        </Button>
      </div>
      {typed !== null && (
        <PathForm
          className="backup-path"
          label={t('backup.path')}
          submit={t('backup.restore')}
          isBusy={isBusy}
          value={typed}
          onChange={setTyped}
          onSubmit={onChoose}
        />
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
                <Button look="quiet" disabled={isBusy} onClick={() => onChoose(path)}>
                  {t('backup.restore')}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
