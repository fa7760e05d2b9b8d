import { type Address, formatAddress } from '../../state/address.ts';
import { navigate, useNavigation } from '../../state/navigation.ts';
import { useReader } from '../reader/reader-store.ts';
import { scrollToOffset } from '../reader/scroll-to.ts';
import { useSearchBox } from './search-box-store.ts';

type ReadAddress = Extract<Address, { place: 'read' }>;

/** Begins a search in the open bulletin: the line being read is remembered. */
export function beginSearchHere({ bulletin }: ReadAddress): void {
  const { searchedFrom, visible } = useReader.getState();
  useReader.setState({ searchedFrom: searchedFrom ?? visible.start });
  useSearchBox.setState({ within: bulletin });
}

/** Lights up other words in the open bulletin; the text goes to the first of them behind the line being read. */
export function lookHere(address: ReadAddress, find: string): void {
  const next: ReadAddress = { ...address, find, at: null };
  if (formatAddress(next) !== formatAddress(address)) navigate(next, { replace: true });
}

/** Ends the search in the open bulletin; the text goes back to the line that was being read. */
export function endSearchHere(): void {
  const { address } = useNavigation.getState();
  const { searchedFrom } = useReader.getState();
  useSearchBox.setState({ within: null });
  useReader.setState({ searchedFrom: null });
  if (address.place !== 'read') return;
  lookHere(address, '');
  if (searchedFrom !== null) scrollToOffset(searchedFrom, 'top');
  document.querySelector<HTMLElement>('.sheet')?.focus({ preventScroll: true });
}
