/**
 * One neutral document, composed once and written by one small writer per format. Words are plain text as they
 * stand in the source; a writer escapes what its format would take for its own.
 */
export type Report = {
  title: string;
  /** What is known of the whole: label and value, 原文未载 where the text is silent. */
  facts: Fact[];
  sections: ReportSection[];
};

export type Fact = { label: string; value: string };

/** `level` 1 stands right under the title; `heading` is null for what comes before the first heading. */
export type ReportSection = { level: number; heading: string | null; items: ReportItem[] };

export type ReportItem = ReportParagraph | ReportQuote | ReportComment;

/** A paragraph of a source, with signs set into it, by ascending place. */
export type ReportParagraph = {
  kind: 'paragraph';
  /** Paragraph number, or null for what is not counted. */
  number: number | null;
  /** Why it is not counted: 重复段落, 页面信息; null for body text. */
  remark: string | null;
  text: string;
  signs: ReportSign[];
};

/** Right behind the words before `at` (UTF-16 units in `text`): the call of a note, or that they are damaged (原文残缺). */
export type ReportSign = { at: number; kind: 'note'; note: number } | { at: number; kind: 'damaged' };

/** An excerpt with its source; `caution` says what to know before relying on it (网络整理). */
export type ReportQuote = {
  kind: 'quote';
  words: string;
  source: string;
  caution: string | null;
  /** What was said of it; null for a bare excerpt. */
  comment: ReportComment | null;
};

/** What somebody said of a passage. `note` is the number it is called by, null where it is not called. */
export type ReportComment = {
  kind: 'comment';
  note: number | null;
  /** The words it is about; null where they stand right above. */
  about: string | null;
  /** 核查：属实, 划线：要点, 待定位 … */
  labels: string[];
  words: string;
  tags: string[];
  /** Name and unit. */
  author: string;
  /** 2023年8月29日. */
  date: string;
};
