import { useTranslation } from 'react-i18next';
import type { BulletinSummary } from '../../../main/contract/bulletin.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { sentenceOf } from '../../data/report-error.ts';
import { printedInstant } from '../../i18n/dates.ts';
import { navigate } from '../../state/navigation.ts';
import { openDialog } from '../../state/shell.ts';
import { prefetchBulletin, useBulletins, usePositions } from './library-queries.ts';
import './library.css';

/** 资料库: everything there is to read, and the way to add more. */
export function LibraryPlace() {
  const { t } = useTranslation();
  const { data: bulletins, error } = useBulletins();
  return (
    <main className="place" id="main" tabIndex={-1} data-testid="library">
      <div className="place-body">
        <header className="place-head">
          <h1>{t('place.library')}</h1>
          <span className="count">{bulletins && t('library.count', { count: bulletins.length })}</span>
          <Button look="main" onClick={() => openDialog('import')}>
            {t('command.import')}
          </Button>
        </header>
        {error && <EmptyState text={sentenceOf(error)} />}
        {bulletins?.length === 0 && <EmptyState text={t('library.empty')} />}
        <ul className="library-list">
          {bulletins?.map((bulletin) => (
            <LibraryRow key={bulletin.id} bulletin={bulletin} />
          ))}
        </ul>
      </div>
    </main>
  );
}

function LibraryRow({ bulletin }: { bulletin: BulletinSummary }) {
  const { t } = useTranslation();
  const position = usePositions().data?.find((known) => known.bulletin === bulletin.id);
  const { id, shortTitle, title, issuer, kind, sourceClass, characters, importedAt } = bulletin;
  const facts = [
    issuer ?? t('details.notStatedAs', { name: t('fact.issuer') }),
    t('reader.characters', { count: characters }),
    t('library.importedAt', { at: printedInstant(importedAt) }),
  ];
  return (
    <li>
      <button
        type="button"
        className="library-row"
        data-bulletin={id}
        onPointerEnter={() => prefetchBulletin(id)}
        onFocus={() => prefetchBulletin(id)}
        onClick={() => navigate({ place: 'read', bulletin: id, at: null, find: '' })}
      >
        <span className="library-row-name">
          {shortTitle} <span className="badge">{t(`bulletinKind.${kind}`)}</span>
          {sourceClass && <span className={`badge badge-${sourceClass}`}>{t(`source.${sourceClass}`)}</span>}
        </span>
        <span className="library-row-title" lang="zh">
          {title ?? t('reader.noTitle')}
        </span>
        <span className="library-row-facts">{facts.join(t('common.dot'))}</span>
        <span className="library-row-share">
          {position ? t('reader.share', { share: Math.round(position.share * 100) }) : t('library.unread')}
        </span>
      </button>
    </li>
  );
}
