import { create } from 'zustand';
import { useNavigation } from '../../../state/navigation.ts';
import type { Span } from '../../../text/sentences.ts';

/** Words that the reader was led to and that have no mark of their own: a piece of evidence. */
export const usePointed = create<{ at: { bulletin: string; span: Span; arrival: number } | null }>(() => ({
  at: null,
}));

/** Points at words of the bulletin that is just being gone to, until the reader goes elsewhere. */
export function pointAt(bulletin: string, span: Span): void {
  usePointed.setState({ at: { bulletin, span, arrival: useNavigation.getState().arrival } });
}
