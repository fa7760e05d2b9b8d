import { useEffect, useState } from 'react';
import {
  isLeftDrawer,
  isRightDrawer,
  LEFT_DRAWER_BELOW_PX,
  RIGHT_DRAWER_BELOW_PX,
  useShell,
} from '../../state/shell.ts';
import { useSettings } from '../settings/settings-queries.ts';

type Pane = { isOpen: boolean; mode: 'beside' | 'over' };

/** Whether each pane is open, and whether it stands beside the text or lies over it. */
export function usePaneState(): { left: Pane; right: Pane } {
  const { leftPaneOpen, rightPaneOpen } = useSettings();
  const leftDrawerOpen = useShell((state) => state.leftDrawerOpen);
  const rightDrawerOpen = useShell((state) => state.rightDrawerOpen);
  const [narrow, setNarrow] = useState({ left: isLeftDrawer(), right: isRightDrawer() });
  useEffect(() => {
    const queries = [LEFT_DRAWER_BELOW_PX, RIGHT_DRAWER_BELOW_PX].map((px) =>
      window.matchMedia(`(max-width: ${px}px)`),
    );
    const follow = () => setNarrow({ left: isLeftDrawer(), right: isRightDrawer() });
    for (const query of queries) query.addEventListener('change', follow);
    return () => {
      for (const query of queries) query.removeEventListener('change', follow);
    };
  }, []);
  return {
    left: { isOpen: narrow.left ? leftDrawerOpen : leftPaneOpen, mode: narrow.left ? 'over' : 'beside' },
    right: { isOpen: narrow.right ? rightDrawerOpen : rightPaneOpen, mode: narrow.right ? 'over' : 'beside' },
  };
}
