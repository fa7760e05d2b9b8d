import { useTranslation } from 'react-i18next';
import { printedInstant } from '../../i18n/dates.ts';
import { navigate } from '../../state/navigation.ts';
import { useLogCheck } from '../health/check-queries.ts';
import { useStatus } from '../library/library-queries.ts';
import { changeTypeSize, cycleScript } from '../settings/settings-acts.ts';
import { useSettings } from '../settings/settings-queries.ts';
import './status-bar.css';

/** The line at the foot: offline, counts, backup, log, and the type controls. */
export function StatusBar() {
  const { t } = useTranslation();
  const status = useStatus().data;
  const settings = useSettings();
  const log = useLogCheck().data;
  return (
    <footer className="status-bar" data-testid="status-bar">
      <span className="status-offline">{t('status.offline')}</span>
      {status && <span>{t('status.bulletins', { count: status.bulletins })}</span>}
      {status && <span className="status-wide">{t('annotation.countOf', { count: status.annotations })}</span>}
      {status && status.access !== 'writable' && (
        <span className="status-attention">{t(`access.${status.access}`)}</span>
      )}
      <span className="status-gap" />
      {status && (
        <button type="button" className="status-wide" onClick={() => navigate({ place: 'health' })}>
          {status.lastBackupAt ? t('status.backup', { at: printedInstant(status.lastBackupAt) }) : t('status.noBackup')}
        </button>
      )}
      {log && (
        <button
          type="button"
          className={log.ok ? '' : 'status-attention'}
          onClick={() => navigate({ place: 'health' })}
        >
          {t(log.ok ? 'status.logGood' : 'status.logBroken')}
        </button>
      )}
      <span className="status-controls">
        <button
          type="button"
          onClick={() => changeTypeSize(-1)}
          aria-label={`${t('status.smaller')} ${t('command.smaller')}`}
          title={t('command.smaller')}
        >
          {t('status.smaller')}
        </button>
        <span role="status" aria-label={t('settings.typeSize')}>
          {settings.typeSizePx}
        </span>
        <button
          type="button"
          onClick={() => changeTypeSize(1)}
          aria-label={`${t('status.larger')} ${t('command.larger')}`}
          title={t('command.larger')}
        >
          {t('status.larger')}
        </button>
        <button type="button" onClick={cycleScript} title={t('command.script')} data-testid="script-toggle">
          {t(`scriptShort.${settings.script}`)}
        </button>
      </span>
    </footer>
  );
}
