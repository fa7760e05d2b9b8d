import { useTranslation } from 'react-i18next';
import type { ImportReply } from '../../../main/contract/bulletin.ts';
import { Button } from '../../components/Button.tsx';
import { navigate } from '../../state/navigation.ts';
import { closeDialog } from '../../state/shell.ts';
import { importFailure } from './import-failure.ts';
import { useBulletins } from './library-queries.ts';

/** What became of each file, failures first. */
export function ImportResult({ reply, onMore }: { reply: ImportReply; onMore: () => void }) {
  const { t } = useTranslation();
  const bulletins = useBulletins().data ?? [];
  const nameOf = (id: string) => bulletins.find((bulletin) => bulletin.id === id)?.shortTitle ?? id;
  const { imported, unchanged, duplicates, failed } = reply;
  const read = (id: string) => {
    closeDialog();
    navigate({ place: 'read', bulletin: id, at: null, find: '' });
  };
  return (
    <div className="stack" data-testid="import-result">
      <p role="status" className="lead">
        {t('import.summary', {
          imported: imported.length,
          unchanged: unchanged.length + duplicates.length,
          failed: failed.length,
        })}
      </p>
      <ul className="import-list">
        {failed.map(({ path, code }) => (
          <li key={path} className="import-failed">
            <strong>{fileName(path)}</strong> {importFailure(code)}
          </li>
        ))}
        {imported.map(({ path, id, revision, repairs, damaged, nearDuplicates }) => (
          <li key={path}>
            <button type="button" className="text-link" onClick={() => read(id)}>
              {nameOf(id)}
            </button>{' '}
            {revision > 1 ? t('import.newRevision', { revision }) : t('import.new')}{' '}
            {repairs + damaged > 0 && t('import.spots', { repairs, damaged })}{' '}
            {nearDuplicates
              .map((near) => t('import.near', { name: nameOf(near.id), share: Math.round(near.share * 100) }))
              .join('')}
          </li>
        ))}
        {unchanged.map(({ path, id }) => (
          <li key={path}>{t('import.unchanged', { file: fileName(path), name: nameOf(id) })}</li>
        ))}
        {duplicates.map(({ path, of }) => (
          <li key={path}>{t('import.duplicate', { file: fileName(path), of: fileName(of) })}</li>
        ))}
      </ul>
      <div className="form-acts">
        <Button look="main" onClick={closeDialog}>
          {t('common.done')}
        </Button>
        <Button look="quiet" onClick={onMore}>
          {t('import.more')}
        </Button>
      </div>
    </div>
  );
}

function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
