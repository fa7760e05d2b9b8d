import { Tabs } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import type { PlacedAnnotation } from '../../../main/contract/annotation.ts';
import type { Bulletin } from '../../../main/contract/bulletin.ts';
import { type LeftTab, useShell } from '../../state/shell.ts';
import { BookmarkList } from '../bookmarks/BookmarkList.tsx';
import { LibraryPane } from '../library/LibraryPane.tsx';
import { useBulletins } from '../library/library-queries.ts';
import { OutlinePane } from '../outline/OutlinePane.tsx';

const TABS: readonly LeftTab[] = ['library', 'outline', 'bookmarks'];

/** Library, outline and bookmarks, one at a time. */
export function LeftPane({ bulletin, annotations }: { bulletin: Bulletin; annotations: readonly PlacedAnnotation[] }) {
  const { t } = useTranslation();
  const tab = useShell((state) => state.leftTab);
  const bulletins = useBulletins().data?.length ?? 0;
  const bookmarks = annotations.filter(({ kind }) => kind === 'bookmark');
  const counts: Record<LeftTab, number | null> = {
    library: bulletins,
    outline: null,
    bookmarks: bookmarks.length || null,
  };
  return (
    <Tabs.Root
      asChild
      value={tab}
      onValueChange={(value) => {
        const leftTab = TABS.find((known) => known === value);
        if (leftTab) useShell.setState({ leftTab });
      }}
    >
      <nav className="left-pane" aria-label={t('pane.left')} data-testid="left-pane">
        <Tabs.List className="tab-list" aria-label={t('pane.left')}>
          {TABS.map((name) => (
            <Tabs.Trigger key={name} value={name} className="tab">
              {t(`pane.${name}`)}
              {counts[name] !== null && <span className="count">{counts[name]}</span>}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Tabs.Content value="library" className="pane-scroll">
          <LibraryPane current={bulletin.id} />
        </Tabs.Content>
        <Tabs.Content value="outline" className="pane-scroll">
          <OutlinePane bulletin={bulletin} annotations={annotations} />
        </Tabs.Content>
        <Tabs.Content value="bookmarks" className="pane-scroll">
          <BookmarkList bookmarks={bookmarks} />
        </Tabs.Content>
      </nav>
    </Tabs.Root>
  );
}
