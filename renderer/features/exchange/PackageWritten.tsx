import { useTranslation } from 'react-i18next';
import type { PackageReply } from '../../../main/contract/exchange.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { attempt } from '../../data/report-error.ts';
import { closeDialog } from '../../state/shell.ts';

/** Where the package lies, what is in it, and whether it is signed. */
export function PackageWritten({ reply, onMore }: { reply: PackageReply; onMore: () => void }) {
  const { t } = useTranslation();
  const { path, marks, isSigned } = reply;
  return (
    <div className="stack" data-testid="package-written">
      <p role="status" className="lead">
        {t('exchange.written', { count: marks })}
      </p>
      <p>
        <code className="path" data-testid="package-path">
          {path}
        </code>
      </p>
      <p className="quiet">{t(isSigned ? 'exchange.isSigned' : 'exchange.isUnsigned')}</p>
      <div className="form-acts">
        <Button look="main" onClick={closeDialog}>
          {t('common.done')}
        </Button>
        <Button onClick={() => void attempt(() => call('host.reveal', { path }))}>{t('export.reveal')}</Button>
        <Button look="quiet" onClick={onMore}>
          {t('export.more')}
        </Button>
      </div>
    </div>
  );
}
