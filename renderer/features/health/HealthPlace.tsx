import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { sentenceOf } from '../../data/report-error.ts';
import { printedInstant } from '../../i18n/dates.ts';
import { BackupPanel } from '../backup/BackupPanel.tsx';
import { useStatus } from '../library/library-queries.ts';
import { CheckResult } from './CheckResult.tsx';
import { useArchiveCheck, useLogCheck } from './check-queries.ts';
import '../details/details.css';
import './health.css';

/** 运行状况: whether the library and the log are whole, in the reader's words; figures under 详细. */
export function HealthPlace() {
  const { t } = useTranslation();
  const { data: status, error } = useStatus();
  const log = useLogCheck({ anew: true });
  const archive = useArchiveCheck();
  const checkAgain = () => {
    void log.refetch();
    void archive.refetch();
  };
  return (
    <main className="place" id="main" tabIndex={-1} data-testid="health-place">
      <div className="place-body health">
        <header className="place-head">
          <h1>{t('command.health')}</h1>
          <Button onClick={checkAgain} disabled={log.isFetching || archive.isFetching}>
            {t('health.again')}
          </Button>
        </header>
        {error && <EmptyState text={sentenceOf(error)} />}
        {status?.notices.map(({ code, message }) => (
          <p key={code + message} className="failure" role="alert">
            {message}
          </p>
        ))}
        <CheckResult
          name={t('health.library')}
          isChecking={archive.isFetching}
          isGood={archive.data?.ok}
          good={t('health.libraryGood')}
          bad={[
            ...(archive.data?.problems.map(({ message }) => message) ?? []),
            archive.error ? sentenceOf(archive.error) : '',
          ]}
        />
        <CheckResult
          name={t('health.log')}
          isChecking={log.isFetching}
          isGood={log.data?.ok}
          good={t('health.logGood', { count: log.data?.events ?? 0 })}
          bad={[
            log.data?.firstBroken ? t('health.logBroken', { event: log.data.firstBroken }) : '',
            log.error ? sentenceOf(log.error) : '',
          ]}
        />
        <CheckResult
          name={t('health.backup')}
          isChecking={false}
          isGood={status ? status.lastBackupAt !== null : undefined}
          good={status?.lastBackupAt ? t('health.backupAt', { at: printedInstant(status.lastBackupAt) }) : ''}
          bad={[t('health.noBackup')]}
        />
        {status?.access === 'writable' && <BackupPanel />}
        <CheckResult name={t('health.network')} isChecking={false} isGood good={t('health.networkGood')} bad={[]} />
        {status && (
          <details className="fold">
            <summary>{t('common.details')}</summary>
            <dl className="facts">
              {(
                [
                  [t('health.version'), status.version],
                  [t('health.folder'), status.dataDir],
                  [t('health.access'), t(`access.${status.access}`)],
                  [t('place.library'), t('status.bulletins', { count: status.bulletins })],
                  [t('health.characters'), t('reader.characters', { count: status.characters })],
                  [t('place.annotations'), t('annotation.count', { count: status.annotations })],
                  [t('health.events'), t('health.eventCount', { count: status.log.events })],
                ] as const
              ).map(([name, words]) => (
                <div key={name} className="fact">
                  <dt>{name}</dt>
                  <dd>{words}</dd>
                </div>
              ))}
            </dl>
          </details>
        )}
      </div>
    </main>
  );
}
