import { useTranslation } from 'react-i18next';
import { remainingSeconds, useProgress } from '../../data/progress.ts';

/** How far an import is, and about how long it will take. */
export function ImportProgress({ task }: { task: string }) {
  const { t } = useTranslation();
  const progress = useProgress((state) => state.tasks[task]);
  const seconds = progress ? remainingSeconds(progress, performance.now()) : null;
  return (
    <div className="stack" role="status">
      <p>{progress ? t('import.progress', { done: progress.done, total: progress.total }) : t('import.working')}</p>
      <progress aria-label={t('import.working')} max={progress?.total ?? 1} value={progress?.done} />
      {seconds !== null && <p className="quiet">{t('import.remaining', { seconds })}</p>}
      <p className="quiet">{t('import.safe')}</p>
    </div>
  );
}
