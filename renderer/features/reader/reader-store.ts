import { create } from 'zustand';
import type { Bulletin } from '../../../main/contract/bulletin.ts';
import type { Span } from '../../text/sentences.ts';

type Reader = {
  /** The bulletin on the sheet, as soon as its text stands there. */
  bulletin: Bulletin | null;
  /** What is in view, in the reading text. */
  visible: Span;
  /** The block that is being read: the one a quarter down the sheet, where jumps arrive. */
  reading: number;
  selection: Span | null;
  /** What was chosen when a mark or Esc took the selection away: choosing by keys goes on from there. */
  leftOff: Span | null;
  /** Hits of the words looked for, in the order of the text. */
  hits: Span[];
  currentHit: number;
  /** The line that was being read when a search in this text began, until it is closed. */
  searchedFrom: number | null;
  /** The annotation whose card is open. */
  active: string | null;
  /** The repaired, damaged or marked spot that is being looked at, and where in the window. */
  spot: { offset: number; x: number; y: number } | null;
};

export const EMPTY_READER: Reader = {
  bulletin: null,
  visible: { start: 0, end: 0 },
  reading: 0,
  selection: null,
  leftOff: null,
  hits: [],
  currentHit: -1,
  searchedFrom: null,
  active: null,
  spot: null,
};

export const useReader = create<Reader>(() => EMPTY_READER);
