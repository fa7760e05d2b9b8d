import { useTranslation } from 'react-i18next';
import type { Bulletin } from '../../../main/contract/bulletin.ts';
import { printedDate } from '../../i18n/dates.ts';
import { openDialog } from '../../state/shell.ts';
import { useBulletins, usePositions } from '../library/library-queries.ts';

/** The quiet line below the title: who, when, how long, how far one has read. */
export function TitleNote({ bulletin }: { bulletin: Bulletin }) {
  const { t, i18n } = useTranslation();
  const characters = useBulletins().data?.find(({ id }) => id === bulletin.id)?.characters;
  const share = usePositions().data?.find((position) => position.bulletin === bulletin.id)?.share;
  const { issuer, team, feedbackOn } = bulletin.metadata;
  const parts = [
    issuer,
    team,
    feedbackOn && t('reader.feedbackOn', { date: printedDate(feedbackOn) }),
    characters !== undefined && t('reader.characters', { count: characters }),
    share !== undefined && t('reader.share', { share: Math.round(share * 100) }),
  ].filter((part): part is string => typeof part === 'string' && part !== '');
  return (
    <div className="title-note" lang={i18n.language === 'en' ? 'en' : 'zh-Hans'}>
      {!bulletin.title && (
        <>
          <h1 className="given-title">{bulletin.shortTitle}</h1>
          <p className="given-title-note">{t('reader.noTitle')}</p>
        </>
      )}
      <p className="title-facts">
        {parts.map((part) => (
          <span key={part}>{part}</span>
        ))}
        <button type="button" className="text-link" onClick={() => openDialog('details')} data-testid="open-details">
          {t('details.title')}
        </button>
      </p>
    </div>
  );
}
