import { useTranslation } from 'react-i18next';
import { call } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { remainingSeconds, useProgress } from '../../data/progress.ts';
import { attempt } from '../../data/report-error.ts';

/** How far an export is, about how long it will take, and the way to stop it. */
export function ExportProgress({ task }: { task: string }) {
  const { t } = useTranslation();
  const progress = useProgress((state) => state.tasks[task]);
  const seconds = progress ? remainingSeconds(progress, performance.now()) : null;
  return (
    <div className="stack" role="status">
      <p>{t('export.working')}</p>
      <progress aria-label={t('export.working')} max={progress?.total ?? 1} value={progress?.done} />
      {seconds !== null && <p className="quiet">{t('import.remaining', { seconds })}</p>}
      <div className="form-acts">
        <Button onClick={() => void attempt(() => call('export.cancel', { task }))}>{t('common.cancel')}</Button>
      </div>
    </div>
  );
}
