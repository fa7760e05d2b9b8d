import type { SectionStep } from './bulletin.ts';

/**
 * 核查台账: what a bulletin states and undertakes, as found in its reading text. Offsets are UTF-16 units of that text, `end`
 * exclusive. A field that the text does not state is absent.
 */

/** A time that a figure belongs to: its words, and the first and last day that they name where they name some. */
export type Period = { words: string; from?: string; to?: string };

/** `figure`: a number; `rank`: 首个, 第一; `scope`: 全覆盖, 清零. */
export type ClaimKind = 'figure' | 'rank' | 'scope';

/** 数据: a figure, rank or scope that the text states. Its id is a hash of revision, range and kind. */
export type Claim = {
  id: string;
  bulletin: string;
  kind: ClaimKind;
  start: number;
  end: number;
  /** The words of the range. */
  quote: string;
  /** The noun phrase that it counts or describes; empty where the text names none. */
  subject: string;
  /** In the base unit; a percentage as printed, a decline below zero; a place in a ranking; null for 首个, 全覆盖. */
  value: number | null;
  /** Upper end of a range (3至5). */
  valueTo?: number;
  /** Base unit: 元, 平方米, 人, 项, % …; `rank` and `scope` for those kinds. */
  unit: string;
  /** Number and unit as printed, without qualifiers. */
  printed: string;
  /** Words that qualify it, as printed: 超过, 预计, 累计, 同比. */
  qualifiers: string[];
  /** Whether it says by how much something grew or declined, and not how much there is. */
  change?: 'growth' | 'decline';
  period?: Period;
  /** The unit that it is about, where it is not the bulletin's own: 全市, 徐家汇商圈. */
  body?: string;
  section: SectionStep[];
  /** 一是, 二是 … that it stands under. */
  item?: string;
  paragraph: number | null;
};

export type LedgerRange = { start: number; end: number };

/** A 《title》 and the verb before it (制定, 修订, 贯彻); null where there is none. */
export type NamedDocument = { verb: string | null; title: string; start: number; end: number };

/** A date or time limit that a measure names: its words, and the date where they name one. */
export type NamedDate = { words: string; date?: string; isLimit: boolean; start: number; end: number };

/** 整改事项: one undertaking, as its 一是/二是 or sentence gives it. */
export type Measure = {
  id: string;
  bulletin: string;
  start: number;
  end: number;
  /** The heading it answers, without its label; null where it stands under none that names a problem. */
  problem: string | null;
  /** Labels on the way to that heading, outermost first: 二、（二）2. */
  problemPath?: string[];
  /** 具体表现: what exactly was found wrong, where the text says so. */
  manifestation?: LedgerRange;
  /** 成效: the sentences that tell what came of it. */
  results?: LedgerRange[];
  section: SectionStep[];
  item: string | null;
  paragraph: number | null;
  /** State words in the order of the table: 已完成, 基本完成, 正在推进, 拟 …. */
  states: string[];
  documents: NamedDocument[];
  dates: NamedDate[];
  /** Who answers for it, where stated. */
  responsible?: string[];
  /** Ids of the claims in it. */
  claims: string[];
};

export type CheckOutcome = 'agrees' | 'conflicts' | 'not-comparable';

/** A stretch of a text that a check rests upon. */
export type CheckPlace = { bulletin: string; start: number; end: number };

/** 核对: one declared rule applied to places in the text. */
export type Check = {
  id: string;
  rule: string;
  outcome: CheckOutcome;
  /** The rule in words and figures: 157/160 = 98.1 %. */
  formula: string;
  claims: string[];
  places: CheckPlace[];
  /** One sentence in Chinese: what was compared and why the outcome is what it is. */
  explanation: string;
  /** Why two figures cannot be compared. */
  reason?: 'period' | 'unit' | 'body' | 'change-against-level' | 'estimate' | 'cumulative' | 'partial';
  /** 搁置: a person looked at it and laid it aside, and why. `decision`: id of that decision. */
  setAside?: { decision: string; note: string; author: string; at: string };
};

export type ClaimsReply = { total: number; claims: Claim[] };

/** How rows are put in order: `value` the greatest first, `rising` the smallest; without value last. */
export const ROW_ORDERS = ['text', 'value', 'rising', 'subject'] as const;
export type RowOrder = (typeof ROW_ORDERS)[number];
