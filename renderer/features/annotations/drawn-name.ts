import type { Annotation } from '../../../main/contract/annotation.ts';
import type { HighlightName } from '../reader/highlight-registry.ts';

/** Under which name a mark is drawn. Colour is never the only sign: each verdict has a line style of its own. */
export function drawnName({ kind, verdict, colour }: Pick<Annotation, 'kind' | 'verdict' | 'colour'>): HighlightName {
  if (kind === 'verdict') return `verdict-${verdict ?? 'pending'}`;
  if (kind === 'highlight') return `mark-${colour ?? 'point'}`;
  return `mark-${kind}`;
}
