import type { Drawing } from './charts/bar-chart.ts';
import type { Table } from './table.ts';

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
export type ReportSection = { level: number; heading: MarkedWords | null; items: ReportItem[] };

export type ReportItem = ReportParagraph | ReportQuote | ReportComment | ReportTable | ReportPicture;

/** Words of a source with what is set into them. All places are UTF-16 units in `text`, `end` exclusive. */
export type MarkedWords = {
  text: string;
  /** Stretches that comments are about, by ascending start. They may overlap. */
  marks: ReportMark[];
  /** Stretches that cannot be recovered (原文残缺). */
  damaged: Stretch[];
  footnotes: { at: number; words: string }[];
};

export type Stretch = { start: number; end: number };

/** `note` is the number of the comment. A stretch that runs over several paragraphs opens in the first, closes in the last. */
export type ReportMark = Stretch & { note: number; opens: boolean; closes: boolean };

/** A paragraph of a source. */
export type ReportParagraph = MarkedWords & {
  kind: 'paragraph';
  /** Paragraph number, or null for what is not counted. */
  number: number | null;
  /** Why it is not counted: 重复段落, 页面信息; null for body text. */
  remark: string | null;
};

/** An excerpt with its source; `cautions` say what to know before relying on it (网络整理, 原文如此). */
export type ReportQuote = {
  kind: 'quote';
  words: string;
  /** Where it stands, and of what class that source is. */
  source: string;
  cautions: string[];
  /** What was said of it; null for a bare excerpt. */
  comment: ReportComment | null;
};

/** What somebody said of a passage. `note` is the number it is called by, null where it is not called. */
export type ReportComment = {
  kind: 'comment';
  note: number | null;
  /** The words it is about; null where they stand right above. */
  about: string | null;
  /** Whether a stretch of this report calls it; one whose words were lost is not. */
  isAnchored: boolean;
  /** 核查：属实, 划线：要点, 待定位 … */
  labels: string[];
  words: string;
  /** Figures, evidence and review of a verdict, a line each. */
  details: string[];
  tags: string[];
  /** Name and unit. */
  author: string;
  /** ISO 8601 instant of the last change. */
  at: string;
};

export type ReportTable = { kind: 'table'; table: Table };

/** A chart: its drawing, and the words for who cannot see it. */
export type ReportPicture = Drawing & { kind: 'picture'; caption: string; alternativeText: string };

/** Words that nothing is set into. */
export function plainWords(text: string): MarkedWords {
  return { text, marks: [], damaged: [], footnotes: [] };
}
