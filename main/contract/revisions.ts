import { z } from 'zod';
import type { PlacedAnnotation, TextChange } from './annotation.ts';
import { id, revision } from './annotation-checks.ts';
import type { SectionStep } from './bulletin.ts';
import { reads } from './define.ts';

/** Whole lines of a revision: UTF-16 units in its reading text, `end` exclusive, and how many of them hold words. */
export type ComparedRange = { start: number; end: number; paragraphs: number };

/** Lines of an older revision and those of a newer one that they became; `changes` is empty where they are the same. */
export type ComparedStretch = { from: ComparedRange; to: ComparedRange; changes: TextChange[] };

/** A change, or a stretch without one, with its place: in the newer revision, or in the older where it was taken out. */
export type RevisionStretch = ComparedStretch & {
  section: SectionStep[];
  paragraph: number | null;
  /** Ids of the marks whose lines these are; none where nothing changed. */
  marks: string[];
};

/** One imported state of a bulletin. */
export type RevisionSummary = {
  revision: number;
  /** ISO 8601 instant. */
  importedAt: string;
  /** Name of the file it was imported from. */
  source: string;
};

/** Two revisions of a bulletin side by side. */
export type RevisionComparison = {
  bulletin: string;
  shortTitle: string;
  /** All that there are, oldest first. */
  revisions: RevisionSummary[];
  from: number;
  to: number;
  /** Reading text of the newer one: what did not change can be cut from it. */
  text: string;
  stretches: RevisionStretch[];
  /** Marks of the current person that a change touched, as they stand now. */
  marks: PlacedAnnotation[];
  /** Marks that wait for a decision and stand in no change: their words are there several times, say. */
  elsewhere: PlacedAnnotation[];
};

export const REVISION_CALLS = {
  'revisions.compare': reads<RevisionComparison>(
    'What changed between two revisions of a bulletin, and the marks that each change touched.',
  ).takes(
    z.strictObject({
      bulletin: id,
      /** The older one; unless given, the oldest that a mark waits from, else the one before `to`. */
      from: revision.optional(),
      /** The current one, unless given. */
      to: revision.optional(),
    }),
  ),
} as const;
