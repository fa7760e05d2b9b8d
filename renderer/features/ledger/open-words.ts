import { navigate } from '../../state/navigation.ts';
import { pointAt } from '../annotations/evidence/pointed.ts';
import { openAnnotation } from '../annotations/open-annotation.ts';

/** Opens the reader at a range and points at it, with the mark that judges it beside the text. Back returns. */
export function openInReader(
  place: { bulletin: string; start: number; end: number },
  mark: string | null = null,
): void {
  const { bulletin, start, end } = place;
  navigate({ place: 'read', bulletin, at: start, find: '' });
  pointAt(bulletin, { start, end });
  if (mark !== null) openAnnotation(mark, { quietly: true });
}
