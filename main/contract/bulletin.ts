/**
 * Records of the library. All offsets are UTF-16 units in the *reading text* of one revision, `end` exclusive.
 * A field that the text does not state is absent, never guessed and never an empty string.
 */

/** Where the text comes from: 官方公布, 媒体, 网络整理. */
export type SourceClass = 'official' | 'media' | 'compiled';

/** What sort of document it is: 整改通报, 媒体报道, 工作回顾 / 工作报告, anything else. */
export type BulletinKind = 'rectification' | 'news' | 'work-report' | 'other';

/** Script of the reading text: Simplified or Traditional Han. */
export type Script = 'hans' | 'hant';

export type BulletinSummary = {
  id: string;
  /** 简称, needed in every list: two bundled bulletins share one title. */
  shortTitle: string;
  title?: string;
  issuer?: string;
  kind: BulletinKind;
  sourceClass?: SourceClass;
  script: Script;
  /** Length of the reading text in Unicode code points, white space left out. */
  characters: number;
  /** Number of the current revision, from 1. */
  revision: number;
  /** ISO 8601 instant. */
  importedAt: string;
  /** Name of the file it was imported from. */
  source: string;
};

/** Where a quotation stands. */
export type QuotePlace = { start: number; end: number };

/** Every place of a quotation in one revision, in order. */
export type QuotePlaces = { revision: number; places: QuotePlace[] };

export type BlockKind = 'title' | 'heading' | 'paragraph' | 'item' | 'summary' | 'apparatus' | 'repeated';

export type Block = {
  kind: BlockKind;
  start: number;
  end: number;
  /** Paragraph number, from 1; null for headings, titles, apparatus and repeated blocks. */
  paragraph: number | null;
  /** Number printed before the text (“（一）”, “1.”, “一是”), or null. */
  label: string | null;
  /** Heading level 1–4, title level 1 (title) or 2 (issuer line, kicker); 0 elsewhere. */
  level: number;
  /** Indexes, in the list of blocks, of the headings this block stands under, outermost first. */
  path: number[];
};

export type OutlineNode = {
  level: number;
  label: string | null;
  title: string;
  start: number;
  /** End of the section, not of the heading line. */
  end: number;
  children: OutlineNode[];
};

/** One heading on the way to a place: the label as printed and the words after it. */
export type SectionStep = { label: string | null; title: string };

/** `pinyin`: 區(qū) → 區; `entity`: ldquo; → “; `joined`: a paragraph cut in the middle, put together; `markup`: HTML tags. */
export type RepairKind = 'pinyin' | 'entity' | 'joined' | 'markup';

/** `start`–`end` in the reading text now holds what `original` was in the decoded file. */
export type Repair = { kind: RepairKind; start: number; end: number; original: string };

export type DamageReason = 'garbled' | 'masked' | 'stray-word' | 'unknown-character';

/** A spot that cannot be recovered from the file alone; shown as 原文残缺. */
export type Damage = { start: number; end: number; reason: DamageReason };

export type TotalKey =
  | 'problems'
  | 'problems-done'
  | 'problems-ongoing'
  | 'manifestations'
  | 'manifestations-done'
  | 'measures'
  | 'measures-done'
  | 'cases-filed'
  | 'sanctioned'
  | 'organisational'
  | 'refunded'
  | 'rules-made'
  | 'rules-revised';

/** A total that the bulletin itself states in its summary paragraph. `value` is in `unit` as printed. */
export type Total = { key: TotalKey; value: number; unit: string; start: number; end: number };

export type Contacts = { [Field in 'phone' | 'email' | 'address' | 'postcode']?: string | undefined };

export type Metadata = {
  issuer?: string | undefined;
  inspectedBody?: string | undefined;
  /** 届次 as printed: 十二届市委. */
  congress?: string | undefined;
  /** 轮次 as printed: 第二轮. */
  round?: string | undefined;
  /** Inspection team as printed: 市委第一巡视组. */
  team?: string | undefined;
  /** Form as printed: 巡视, 专项巡视. */
  form?: string | undefined;
  /** ISO dates, `YYYY-MM-DD`. */
  inspectedFrom?: string | undefined;
  inspectedTo?: string | undefined;
  feedbackOn?: string | undefined;
  publishedOn?: string | undefined;
  /** Latest date that the text names, `YYYY-MM-DD` or `YYYY-MM`. */
  latestDate?: string | undefined;
  /** Breadcrumb of the page it was published on: 首页 > 巡视巡察 > 巡视整改. */
  column?: string | undefined;
  contacts: Contacts;
  totals: Total[];
};

export type Bulletin = {
  id: string;
  shortTitle: string;
  title?: string;
  kind: BulletinKind;
  sourceClass?: SourceClass;
  script: Script;
  revision: number;
  metadata: Metadata;
  text: string;
  outline: OutlineNode[];
  blocks: Block[];
  repairs: Repair[];
  damaged: Damage[];
  /** What is kept of the file itself, byte for byte, beside the reading text. */
  file: { name: string; sha256: string; encoding: string; bytes: number };
};

export type ImportReply = {
  imported: {
    path: string;
    id: string;
    revision: number;
    encoding: string;
    repairs: number;
    damaged: number;
    nearDuplicates: { id: string; share: number }[];
  }[];
  /** Same bytes as a revision that is there already. */
  unchanged: { path: string; id: string; revision: number }[];
  /** Same bytes given twice in one import. */
  duplicates: { path: string; of: string }[];
  failed: { path: string; code: string; message: string }[];
};
