import { useNavigation } from '../../state/navigation.ts';
import { useShell } from '../../state/shell.ts';
import { useSearchBox } from './search-box-store.ts';
import { beginSearchHere } from './search-here.ts';

/** Puts the cursor into the search box; `here` limits the search to the open bulletin. */
export function focusSearchBox(where?: 'here'): void {
  const { address } = useNavigation.getState();
  useShell.setState({ pureReading: false });
  useSearchBox.setState({ within: null });
  if (where === 'here' && address.place === 'read') beginSearchHere(address);
  // The box may have been hidden until this very moment.
  requestAnimationFrame(() => {
    const box = document.querySelector<HTMLInputElement>('[data-search-box]');
    box?.focus();
    box?.select();
  });
}
