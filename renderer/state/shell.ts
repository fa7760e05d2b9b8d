import { create } from 'zustand';

export type DialogName =
  | 'import'
  | 'export'
  | 'palette'
  | 'shortcuts'
  | 'details'
  | 'searchSyntax'
  | 'searchForm'
  | 'saveSearch'
  | 'exportResults'
  | 'exportPackage'
  | 'mergePackage'
  | 'refill';
export type LeftTab = 'library' | 'outline' | 'bookmarks';
export type RightTab = 'annotations' | 'related';

type Shell = {
  dialog: DialogName | null;
  leftTab: LeftTab;
  rightTab: RightTab;
  /** Whether the panes lie over the text; they do on narrow windows, and then they start closed. */
  leftDrawerOpen: boolean;
  rightDrawerOpen: boolean;
  /** 纯净阅读: the text alone. */
  pureReading: boolean;
};

export const useShell = create<Shell>(() => ({
  dialog: null,
  leftTab: 'outline',
  rightTab: 'annotations',
  leftDrawerOpen: false,
  rightDrawerOpen: false,
  pureReading: false,
}));

export const openDialog = (dialog: DialogName) => useShell.setState({ dialog });
export const closeDialog = () => useShell.setState({ dialog: null });

/** Widths at which a pane becomes a drawer, in CSS pixels; `shell.css` names the same two. */
export const RIGHT_DRAWER_BELOW_PX = 1024;
export const LEFT_DRAWER_BELOW_PX = 880;

export const isRightDrawer = () => window.matchMedia(`(max-width: ${RIGHT_DRAWER_BELOW_PX}px)`).matches;
export const isLeftDrawer = () => window.matchMedia(`(max-width: ${LEFT_DRAWER_BELOW_PX}px)`).matches;
