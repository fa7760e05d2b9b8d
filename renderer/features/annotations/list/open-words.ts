import type { PlacedAnnotation } from '../../../../main/contract/annotation.ts';
import { navigate } from '../../../state/navigation.ts';
import { openAnnotation } from '../open-annotation.ts';

/** Opens the text at the words of a mark, with its card beside them; an orphan leads to where it might belong. */
export function openWords({ id, bulletin, start, state, suggestion }: PlacedAnnotation): void {
  const at = state === 'orphan' ? (suggestion?.start ?? null) : start;
  navigate({ place: 'read', bulletin, at, find: '' });
  openAnnotation(id, { quietly: true });
}
