import { useNavigation } from '../../state/navigation.ts';
import { useShell } from '../../state/shell.ts';
import { useReader } from '../reader/reader-store.ts';
import { clearSelection } from '../reader/use-selection.ts';
import { leaveSearch } from '../search/go-search.ts';
import { endSearchHere } from '../search/search-here.ts';
import { closeDrawers, togglePureReading } from './shell-acts.ts';

/** Esc closes the topmost thing that is open. Gives back its own undo. */
export function bindEscape(): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]'))
      return;
    if (useReader.getState().selection) clearSelection();
    else if (useNavigation.getState().address.place === 'search') leaveSearch();
    else if (useReader.getState().searchedFrom !== null) endSearchHere();
    else if (closeDrawers()) return;
    else if (useShell.getState().pureReading) togglePureReading();
    else if (useReader.getState().active) useReader.setState({ active: null });
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}
