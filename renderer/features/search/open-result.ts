import { navigate } from '../../state/navigation.ts';
import { rememberSearch } from './past-searches.ts';

type Place = { bulletin: string; at: number | null };

/** Opens the text at a result with the words lit up. A search whose result is opened is one worth remembering. */
export function openResult({ bulletin, at }: Place, find: string, query = find): void {
  rememberSearch(query);
  navigate({ place: 'read', bulletin, at, find });
}
