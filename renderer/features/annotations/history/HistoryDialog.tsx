import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AnnotationVersion } from '../../../../main/contract/annotation-versions.ts';
import { call } from '../../../api.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { sentenceOf } from '../../../data/report-error.ts';
import { printedInstant } from '../../../i18n/dates.ts';
import { closeMarkDialog } from '../mark-dialogs.ts';
import { changeLines } from './change-lines.ts';
import './history.css';

/** Every state that a mark had, latest first: who, when, and what was changed. Nothing of it is ever overwritten. */
export function HistoryDialog({ mark }: { mark: string }) {
  const { t } = useTranslation();
  const { data: versions, error } = useQuery({
    queryKey: ['annotations', 'history', mark],
    queryFn: () => call('annotations.history', { id: mark }),
  });
  const heads = versions?.filter(({ isHead }) => isHead).length ?? 0;
  return (
    <Dialog title={t('annotation.history')} onClose={closeMarkDialog} wide testId="mark-history">
      {error && <EmptyState text={sentenceOf(error)} />}
      <ol className="history-list">
        {versions?.map((version) => (
          <li key={version.version}>
            <VersionEntry
              version={version}
              versions={versions}
              headWord={t(heads > 1 ? 'version.head' : 'version.now')}
            />
          </li>
        ))}
      </ol>
    </Dialog>
  );
}

type VersionEntryProps = {
  version: AnnotationVersion;
  versions: readonly AnnotationVersion[];
  /** Said of what stands now. */
  headWord: string;
};

function VersionEntry({ version: { version, parents, content, isHead }, versions, headWord }: VersionEntryProps) {
  const { t } = useTranslation();
  if (!content) return <p className="quiet">{t('version.withheld')}</p>;
  const before = versions.find((other) => parents.includes(other.version))?.content?.annotation ?? null;
  const { act, at, by, annotation, changed } = content;
  return (
    <>
      <p className="history-head">
        <b>{t(act === 'undo' || act === 'redo' ? `command.${act}` : `act.${act}`)}</b>
        <span>{by.unit === '' ? by.name : t('person.named', by)}</span>
        <time dateTime={at}>{printedInstant(at)}</time>
        {isHead && <span className="badge">{headWord}</span>}
      </p>
      <dl className="history-changes">
        {changeLines(annotation, before, changed, t).map(({ field, from, to }) => (
          <div key={`${version} ${field}`}>
            <dt>{t(`field.${field}`)}</dt>
            <dd>
              {from !== null && (
                <>
                  <del>{from}</del> <span aria-hidden="true">{t('common.arrow')}</span>{' '}
                </>
              )}
              <ins>{to}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
