import type { PlacedAnnotation } from './annotation.ts';
import type { SectionStep } from './bulletin.ts';
import type { Claim, LedgerRange, Measure } from './ledger.ts';

/** 整改事项 and 数据. */
export const LEDGER_TABLES = ['measures', 'claims'] as const;
export type LedgerTableName = (typeof LEDGER_TABLES)[number];

/** 增补, 更正, 拆分, 合并, 剔除 a row; 搁置 a check. */
export const CORRECTION_ACTS = ['add', 'edit', 'split', 'merge', 'dismiss', 'set-aside'] as const;
export type CorrectionAct = (typeof CORRECTION_ACTS)[number];

/** What a person says of a row in place of what was found; what is absent stays. The first three are of claims. */
export type RowChanges = {
  subject?: string | undefined;
  /** In the base unit; null where the words give none. */
  value?: number | null | undefined;
  unit?: string | undefined;
  problem?: string | null | undefined;
  states?: string[] | undefined;
  responsible?: string[] | undefined;
};

/** A decision about the ledger, as it is listed. */
export type LedgerDecision = {
  id: string;
  bulletin: string;
  about: LedgerTableName | 'checks';
  act: CorrectionAct;
  /** The words that it is about, in the order of the text. */
  quotes: string[];
  /** Ids of the rows that it put, or changed; of the check that it set aside. */
  rows: string[];
  changes: RowChanges;
  note: string;
  author: string;
  /** ISO 8601 instant. */
  at: string;
  /** Whether its words were found in the current text; where not, it is kept and changes nothing. */
  isPlaced: boolean;
};

/** A measure with its own words. */
export type MeasureRow = Measure & { words: string };

/** The rows of some bulletins with all decisions applied. */
export type LedgerTable = {
  measures: MeasureRow[];
  claims: Claim[];
  decisions: LedgerDecision[];
  /** 核查人 by id of the row, where the work was shared out. */
  persons: Record<string, string>;
  assignments: LedgerAssignment[];
};

/**
 * A page of one table of the whole library. `rows`: ids in the order that was asked for; `table` and `judgements` hold them
 * with the rows that they are linked to. `total`: rows on all pages. `remaining`: bulletins whose ledgers are not found yet
 * and whose rows are missing from it. `units`: those of all claims, the most frequent first; `states`: all that there are.
 */
export type LedgerPage = {
  total: number;
  remaining: number;
  rows: string[];
  table: LedgerTable;
  judgements: RowJudgement[];
  units: string[];
  states: string[];
};

/** 分工: whose a row, a section or a whole bulletin (an empty path) is to check. A row goes before its section. */
export type LedgerAssignment = {
  id: string;
  bulletin: string;
  person: string;
  at: string;
  /** The headings on the way to the section, label and title as one; null where it is a single row. */
  section: string[] | null;
  /** The row's id and words; null where it is a section. */
  row: { id: string; quote: string } | null;
  isPlaced: boolean;
};

/** The mark that judges a row: the one that names it, or a verdict on the very same words. */
export type RowJudgement = { row: string; mark: PlacedAnnotation };

/**
 * 抽查: rows drawn by lot. The rows are put in the order of SHA-256(`seed` + line feed + id) and the first ones taken, so
 * that anyone can draw the same ones again.
 */
export type LedgerSample = {
  id: string;
  seed: string;
  size: number;
  table: LedgerTableName;
  bulletins: string[];
  /** How many rows there were to draw from. */
  population: number;
  rows: string[];
  author: string;
  at: string;
};

/** How far the check of a bulletin has come. `judged`: rows with a verdict other than 待核; `closed`: 已销号. */
export type LedgerProgress = {
  bulletin: string;
  measures: number;
  claims: number;
  judged: Record<LedgerTableName, number>;
  closed: Record<LedgerTableName, number>;
};

/** 问题数 … 修订制度: what bulletins are laid side by side by. */
export const PERFORMANCE_MEASURES = [
  'problems',
  'problems-done',
  'measures',
  'measures-done',
  'completion',
  'cases-filed',
  'sanctioned',
  'organisational',
  'refunded',
  'rules-made',
  'rules-revised',
] as const;
export type PerformanceMeasure = (typeof PERFORMANCE_MEASURES)[number];

/** One place of a bulletin that states a measure, and the headings it stands under. `isSummary`: the paragraph sums up. */
export type PerformanceStatement = LedgerRange & {
  value: number;
  unit: string;
  printed: string;
  isSummary: boolean;
  section: SectionStep[];
  claim: string | null;
};

/**
 * A figure of a comparison, with the places that it comes from. `isCertain`: the summary says it, and says nothing else of
 * it; a figure that is not is no total to reckon with: `statements` has all that differ, and `printed` tells each with its
 * section.
 */
export type PerformanceFigure = {
  measure: PerformanceMeasure;
  /** In the base unit; a rate in percent. Of an uncertain one, that of the first statement. */
  value: number;
  unit: string;
  /** As printed; of a computed one, the formula. */
  printed: string;
  isComputed: boolean;
  isCertain: boolean;
  places: (LedgerRange & { claim: string | null })[];
  /** Empty for a certain one. */
  statements: PerformanceStatement[];
};

/** A bulletin in a comparison; a measure that its text does not state is absent. */
export type ComparedBulletin = { bulletin: string; shortTitle: string; figures: PerformanceFigure[] };

/** A problem of a bulletin, with what was undertaken about it. */
export type TopicProblem = {
  /** Known by bulletin and words, so that it is the same in every revision that has it. */
  id: string;
  bulletin: string;
  shortTitle: string;
  problem: string;
  section: SectionStep[];
  /** The heading in the text. */
  start: number;
  end: number;
  measures: string[];
};

/** 同题: problems of several bulletins that are one by content. `terms`: the words that they share, rarest first. */
export type Topic = { id: string; terms: string[]; problems: TopicProblem[] };

/** `alone`: problems that no other one was found to be like. `matches`: decisions made by hand that hold now. */
export type TopicsReply = { topics: Topic[]; alone: TopicProblem[]; matches: { id: string; problems: string[] }[] };
