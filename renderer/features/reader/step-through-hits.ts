import { useReader } from './reader-store.ts';
import { isInView, scrollToOffset } from './scroll-to.ts';

/** Goes to the next or previous hit in the text, round and round. */
export function stepThroughHits(step: 1 | -1): void {
  const { hits, currentHit } = useReader.getState();
  if (hits.length === 0) return;
  showHit((currentHit + step + hits.length) % hits.length);
}

/** Makes a hit the current one and brings it into view. */
export function showHit(index: number): void {
  const hit = useReader.getState().hits[index];
  if (!hit) return;
  useReader.setState({ currentHit: index });
  if (!isInView(hit)) scrollToOffset(hit.start);
}
