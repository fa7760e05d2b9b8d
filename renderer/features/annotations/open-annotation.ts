import { useReader } from '../reader/reader-store.ts';
import { showRightPane } from '../shell/shell-acts.ts';

/** Opens the card of a mark beside the text. `quietly`: without unfolding a pane that the reader has folded. */
export function openAnnotation(id: string, { quietly = false } = {}): void {
  useReader.setState({ active: id });
  if (!quietly) showRightPane();
}
