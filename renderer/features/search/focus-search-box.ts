import { create } from 'zustand';
import { useNavigation } from '../../state/navigation.ts';
import { useShell } from '../../state/shell.ts';

type SearchBoxState = {
  /** Bulletin that the next search is limited to. */
  within: string | null;
};

export const useSearchBox = create<SearchBoxState>(() => ({ within: null }));

/** Puts the cursor into the search box; `here` limits the search to the open bulletin. */
export function focusSearchBox(where?: 'here'): void {
  const { address } = useNavigation.getState();
  useShell.setState({ pureReading: false });
  useSearchBox.setState({ within: where === 'here' && address.place === 'read' ? address.bulletin : null });
  // The box may have been hidden until this very moment.
  requestAnimationFrame(() => {
    const box = document.querySelector<HTMLInputElement>('[data-search-box]');
    box?.focus();
    box?.select();
  });
}
