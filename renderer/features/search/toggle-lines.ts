import { useNavigation } from '../../state/navigation.ts';
import { showResults } from './go-search.ts';

/** Changes between 段落 and 逐条. */
export function toggleLines(): void {
  const { address } = useNavigation.getState();
  if (address.place !== 'search') return;
  showResults({ ...address, view: address.view === 'lines' ? 'passages' : 'lines' }, { asStep: true });
}
