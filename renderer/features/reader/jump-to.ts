import { navigate, noteAddress, useNavigation } from '../../state/navigation.ts';
import { useReader } from './reader-store.ts';

/** Goes to a place of the open bulletin; Back returns to the line that is left. */
export function jumpTo(at: number): void {
  const { address } = useNavigation.getState();
  if (address.place !== 'read') return;
  noteAddress({ ...address, at: useReader.getState().visible.start });
  navigate({ ...address, at });
}
