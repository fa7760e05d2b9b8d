import { useTranslation } from 'react-i18next';
import type { ExportReply } from '../../../main/contract/export.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { attempt } from '../../data/report-error.ts';
import { closeDialog } from '../../state/shell.ts';

/** Where the file lies. */
export function ExportDone({ reply, onMore }: { reply: ExportReply; onMore: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="stack" data-testid="export-done">
      <p role="status" className="lead">
        {t('export.done', { items: reply.items })}
      </p>
      <p>
        <code className="path" data-testid="export-path">
          {reply.path}
        </code>
      </p>
      <div className="form-acts">
        <Button look="main" onClick={closeDialog}>
          {t('common.done')}
        </Button>
        <Button onClick={() => void attempt(() => call('host.reveal', { path: reply.path }))}>
          {t('export.reveal')}
        </Button>
        <Button look="quiet" onClick={onMore}>
          {t('export.more')}
        </Button>
      </div>
    </div>
  );
}
