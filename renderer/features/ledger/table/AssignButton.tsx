import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button.tsx';
import { showNotice } from '../../../state/notices.ts';
import { openLedgerDialog } from '../dialogs/ledger-dialogs.ts';
import type { LedgerRow } from '../ledger-rows.ts';

/**
 * 分工. Work is shared out within one bulletin: before one is chosen the button stays within reach of the keyboard, looks
 * unready, and says why.
 */
export function AssignButton({ isReady, rows }: { isReady: boolean; rows: readonly LedgerRow[] }) {
  const { t } = useTranslation();
  const reason = useId();
  if (isReady) return <Button onClick={() => openLedgerDialog({ name: 'assign', rows })}>{t('ledger.assign')}</Button>;
  return (
    <>
      <Button
        aria-disabled
        aria-describedby={reason}
        title={t('ledger.assignFirst')}
        className="ledger-unready"
        onClick={() => showNotice({ tone: 'info', text: t('ledger.assignFirst') })}
      >
        {t('ledger.assign')}
      </Button>
      <span id={reason} className="for-screen-readers">
        {t('ledger.assignFirst')}
      </span>
    </>
  );
}
