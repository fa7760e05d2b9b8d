import { call } from '../../api.ts';
import { isLeftDrawer, isRightDrawer, type RightTab, useShell } from '../../state/shell.ts';
import { changeSettings } from '../settings/settings-acts.ts';
import { currentSettings } from '../settings/settings-queries.ts';

export function foldLeftPane(): void {
  if (isLeftDrawer())
    useShell.setState(({ leftDrawerOpen }) => ({ leftDrawerOpen: !leftDrawerOpen, rightDrawerOpen: false }));
  else changeSettings({ leftPaneOpen: !currentSettings().leftPaneOpen });
}

export function foldRightPane(): void {
  if (isRightDrawer())
    useShell.setState(({ rightDrawerOpen }) => ({ rightDrawerOpen: !rightDrawerOpen, leftDrawerOpen: false }));
  else changeSettings({ rightPaneOpen: !currentSettings().rightPaneOpen });
}

/** Unfolds the right pane, because something in it wants to be seen. */
export function showRightPane(rightTab: RightTab = 'annotations'): void {
  useShell.setState({ rightTab });
  if (isRightDrawer()) useShell.setState({ rightDrawerOpen: true, leftDrawerOpen: false, pureReading: false });
  else {
    useShell.setState({ pureReading: false });
    if (!currentSettings().rightPaneOpen) changeSettings({ rightPaneOpen: true });
  }
}

/** Closes what lies over the text; false when nothing did. */
export function closeDrawers(): boolean {
  const { leftDrawerOpen, rightDrawerOpen } = useShell.getState();
  useShell.setState({ leftDrawerOpen: false, rightDrawerOpen: false });
  return (leftDrawerOpen && isLeftDrawer()) || (rightDrawerOpen && isRightDrawer());
}

/** 纯净阅读: the text alone, on the whole screen where the host can do that. */
export function togglePureReading(): void {
  const on = !useShell.getState().pureReading;
  useShell.setState({ pureReading: on, leftDrawerOpen: false, rightDrawerOpen: false });
  void call('host.fullScreen', { on }).catch(() => null);
}

/** The parts of the window in the order in which F6 walks through them. */
const REGIONS = '.top-bar, .pane-left, .sheet, .place, .pane-right, .status-bar';
const FOCUSABLE = 'button:not(:disabled), a[href], input, select, textarea, [tabindex="0"]';

/** Moves the focus to the next or previous part of the window. */
export function focusNextRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>(REGIONS)];
  const now = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions[(now + step + regions.length) % regions.length];
  const target = next?.matches('[tabindex]') ? next : next?.querySelector<HTMLElement>(FOCUSABLE);
  target?.focus();
}
