import { navigate, noteAddress, useNavigation } from '../../state/navigation.ts';
import { jumpTo } from '../reader/jump-to.ts';

/** Opens another place of the library from the text; Back returns to the line that is left. */
export function openElsewhere(bulletin: string, at: number): void {
  const { address } = useNavigation.getState();
  if (address.place === 'read' && address.bulletin === bulletin) {
    jumpTo(at);
    return;
  }
  // The line that is left is kept with its bulletin, and an older one in the address would come before it.
  if (address.place === 'read') noteAddress({ ...address, at: null });
  navigate({ place: 'read', bulletin, at, find: '' });
}
