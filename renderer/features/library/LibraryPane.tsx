import { useTranslation } from 'react-i18next';
import { navigate } from '../../state/navigation.ts';
import { closeDrawers } from '../shell/shell-acts.ts';
import { prefetchBulletin, useBulletins, usePositions } from './library-queries.ts';
import './library.css';

/** The library beside the text: short names, and how far each was read. */
export function LibraryPane({ current }: { current: string }) {
  const { t } = useTranslation();
  const bulletins = useBulletins().data ?? [];
  const positions = usePositions().data ?? [];
  return (
    <ul className="library-pane">
      {bulletins.map(({ id, shortTitle, issuer, characters }) => {
        const share = positions.find((position) => position.bulletin === id)?.share;
        return (
          <li key={id}>
            <button
              type="button"
              className="library-entry"
              aria-current={id === current ? 'page' : undefined}
              onPointerEnter={() => prefetchBulletin(id)}
              onFocus={() => prefetchBulletin(id)}
              onClick={() => {
                navigate({ place: 'read', bulletin: id, at: null, find: '' });
                closeDrawers();
              }}
            >
              <span className="library-name">{shortTitle}</span>
              <span className="library-facts">
                {[
                  issuer,
                  t('reader.characters', { count: characters }),
                  share !== undefined && t('reader.share', { share: Math.round(share * 100) }),
                ]
                  .filter(Boolean)
                  .join(t('common.dot'))}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
