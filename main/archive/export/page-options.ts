import type { PageWishes } from './page-layout.ts';

/** What a writer of pages is told besides the report. */
export type PageOptions = PageWishes & {
  fullWidthPunctuation: boolean;
  hasContents: boolean;
  hasParagraphNumbers: boolean;
  /** 密级 or 内部资料, already the highest of all sources; null for none. */
  classification: string | null;
  /** 份号; null for none. */
  copyNumber: string | null;
  /** Words behind the text of every page; null for none. */
  watermark: string | null;
};

/** A table of contents is worth its page from this many headings on. */
export const FEWEST_CONTENTS = 3;
