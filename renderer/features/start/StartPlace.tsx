import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { sentenceOf } from '../../data/report-error.ts';
import { navigate } from '../../state/navigation.ts';
import { openDialog } from '../../state/shell.ts';
import { LibraryPane } from '../library/LibraryPane.tsx';
import { useBulletins, usePositions } from '../library/library-queries.ts';
import { SearchBox } from '../search/SearchBox.tsx';
import { ContinueReading } from './ContinueReading.tsx';
import './start.css';

/** The start screen: the search box, and 继续阅读 at yesterday's line. */
export function StartPlace() {
  const { t } = useTranslation();
  const { data: bulletins, error } = useBulletins();
  const latest = usePositions().data?.find((position) => bulletins?.some(({ id }) => id === position.bulletin));
  return (
    <main className="place start" id="main" tabIndex={-1} data-testid="start">
      <div className="start-body">
        <h1 className="start-name">{t('app.name')}</h1>
        <SearchBox look="start" />
        {error && <EmptyState text={sentenceOf(error)} />}
        {latest && <ContinueReading position={latest} />}
        {bulletins && bulletins.length === 0 && (
          <EmptyState text={t('library.empty')}>
            <Button look="main" onClick={() => openDialog('import')}>
              {t('command.import')}
            </Button>
          </EmptyState>
        )}
        {bulletins && bulletins.length > 0 && (
          <section className="start-library">
            <h2>{t('place.library')}</h2>
            <LibraryPane current="" />
            <button type="button" className="text-link" onClick={() => navigate({ place: 'library' })}>
              {t('start.wholeLibrary')}
            </button>
          </section>
        )}
      </div>
    </main>
  );
}
