import type { SectionStep } from './bulletin.ts';
import type { Evidence, EvidenceDraft } from './evidence.ts';
import type { Figures } from './figures.ts';
import type { Review } from './review.ts';

/** 划线, 批注, 疑问, 核查, 书签, 摘录, 原文如此. */
export const ANNOTATION_KINDS = ['highlight', 'note', 'question', 'verdict', 'bookmark', 'excerpt', 'sic'] as const;
export type AnnotationKind = (typeof ANNOTATION_KINDS)[number];

/** Highlight colours by use: 要点, 问题, 举措, 成效, 表述. */
export const COLOURS = ['point', 'problem', 'measure', 'result', 'wording'] as const;
export type Colour = (typeof COLOURS)[number];

/** 待核, 属实, 部分属实, 存疑, 不属实, 无法核实. */
export const VERDICTS = ['pending', 'true', 'partly-true', 'doubtful', 'untrue', 'unverifiable'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** 已定位, 位置有变, 待定位. */
export const ANCHOR_STATES = ['anchored', 'moved', 'orphan'] as const;
export type AnchorState = (typeof ANCHOR_STATES)[number];

/**
 * A mark on the words of one revision. Modelled on the W3C Web Annotation selectors: the range is a
 * TextPositionSelector, quote, prefix and suffix a TextQuoteSelector.
 */
export type Annotation = {
  id: string;
  bulletin: string;
  revision: number;
  /**
   * What the reading text of that revision was made from; a revision may have another number on another machine. Null where
   * it is not known: then the words alone tell the place.
   */
  textSource: string | null;
  /** UTF-16 units in the reading text, `end` exclusive. */
  start: number;
  end: number;
  /** The exact words, cut from the reading text. */
  quote: string;
  /** Up to 32 UTF-16 units before and after the quote. */
  prefix: string;
  suffix: string;
  kind: AnnotationKind;
  verdict: Verdict | null;
  /** Markdown. */
  note: string;
  /** Paths in the tree of tags: `民生/电梯`. */
  tags: string[];
  colour: Colour | null;
  figures: Figures | null;
  /** 佐证, in the order in which they are numbered. */
  evidence: Evidence[];
  /** Id of the ledger's claim that the mark judges. */
  claim: string | null;
  /** Goes into exchange packages; a mark is private until it is shared. */
  shared: boolean;
  /** 已销号: the matter is done with. */
  closed: boolean;
  review: Review | null;
  /** The revision in which the person looked for a place and left the mark without one; null: not looked at yet. */
  seenRevision: number | null;
  author: string;
  /** Id of the person who put the mark. */
  authorId: string;
  unit: string;
  /** Id of the person who last changed verdict, figures or evidence; null where there is no verdict. */
  verdictAuthorId: string | null;
  /** ISO 8601 instants. */
  createdAt: string;
  modifiedAt: string;
  /** Versions that stand side by side; more than one is a conflict to be settled by `annotations.resolve`. */
  heads: number;
  state: AnchorState;
};

/** A stretch of a comparison of two wordings, in the order of reading. */
export type TextChange = { kind: 'same' | 'removed' | 'added'; text: string };

/**
 * Where a mark without a place might belong: a range of the current revision, how alike it is (0–1; 0 is no more than
 * where the words used to stand), and how its words differ from the quote.
 */
export type MarkSuggestion = { start: number; end: number; score: number; differences: TextChange[] };

/** An annotation in a list: with the words that name its place. */
export type PlacedAnnotation = Annotation & {
  /** For a mark that moved: how the words there differ from its quote; empty where they are the same. */
  differences: TextChange[];
  /** For an orphan: the best place that was found, if any. It is never taken by itself. */
  suggestion: MarkSuggestion | null;
  shortTitle: string;
  section: SectionStep[];
  paragraph: number | null;
  /** A verdict's number among those of its bulletin, from 1: evidence 2 of verdict 1 is 佐证1-2. Null for other kinds. */
  number: number | null;
};

/** What an edit may change; what is absent stays. */
export type AnnotationChanges = Partial<
  Pick<Annotation, 'kind' | 'verdict' | 'note' | 'tags' | 'colour' | 'figures' | 'claim' | 'shared' | 'closed'> & {
    evidence: EvidenceDraft[];
  }
>;

export type AnnotationDraft = Pick<Annotation, 'bulletin' | 'revision' | 'start' | 'end' | 'kind'> &
  Omit<AnnotationChanges, 'kind'>;
