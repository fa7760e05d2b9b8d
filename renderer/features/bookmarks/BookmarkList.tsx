import { useTranslation } from 'react-i18next';
import type { PlacedAnnotation } from '../../../main/contract/annotation.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { deleteAnnotation } from '../annotations/annotation-acts.ts';
import { sectionWords } from '../annotations/section-words.ts';
import { jumpTo } from '../reader/jump-to.ts';
import { closeDrawers } from '../shell/shell-acts.ts';

/** Bookmarks of the open bulletin, in the order of the text. */
export function BookmarkList({ bookmarks }: { bookmarks: readonly PlacedAnnotation[] }) {
  const { t } = useTranslation();
  if (bookmarks.length === 0) return <EmptyState text={t('bookmarks.empty')} />;
  const go = (start: number) => {
    jumpTo(start);
    closeDrawers();
  };
  return (
    <ul className="bookmark-list" data-testid="bookmarks">
      {bookmarks.map(({ id, start, quote, section }) => (
        <li key={id}>
          <button type="button" className="bookmark" onClick={() => go(start)}>
            <span className="bookmark-words" lang="zh">
              {quote}
            </span>
            <span className="bookmark-place">{sectionWords(section)}</span>
          </button>
          <IconButton icon="close" label={t('bookmarks.remove')} onClick={() => void deleteAnnotation(id)} />
        </li>
      ))}
    </ul>
  );
}
