import { z } from 'zod';
import { id } from './annotation-checks.ts';
import { writes } from './define.ts';
import { EXPORT_FORMATS, type ExportFormat, type ExportReply, exportOptions } from './export.ts';
import { PERFORMANCE_MEASURES } from './ledger-corrections.ts';

/** 核查台账, 核查底稿 (a page for each judged row), 核查情况汇总, 对照 with its charts. */
export const LEDGER_PAPERS = ['ledger', 'working-papers', 'verification', 'comparison'] as const;
export type LedgerPaper = (typeof LEDGER_PAPERS)[number];

/** Which formats make sense for a paper. An edited ledger comes back from xlsx alone. */
export const PAPER_FORMATS: Record<LedgerPaper, readonly ExportFormat[]> = {
  ledger: ['xlsx', 'docx', 'pdf', 'html', 'md', 'csv', 'json'],
  'working-papers': ['docx', 'pdf', 'html', 'md'],
  verification: ['docx', 'pdf', 'html', 'md'],
  comparison: ['docx', 'pdf', 'xlsx', 'html', 'png', 'svg', 'md', 'csv'],
};

/** Columns of the ledger in their order on paper. */
export const LEDGER_COLUMNS = [
  'number',
  'unit',
  'problem',
  'manifestation',
  'measure',
  'leader',
  'responsible',
  'limit',
  'state',
  'subject',
  'reported',
  'verified',
  'difference',
  'rate',
  'figureUnit',
  'quote',
  'source',
  'verdict',
  'evidence',
  'checker',
  'reviewer',
  'closed',
  'note',
] as const;
export type LedgerColumn = (typeof LEDGER_COLUMNS)[number];

/** A choice of columns; none means the usual ones. */
export const ledgerColumns = z.array(z.enum(LEDGER_COLUMNS)).max(LEDGER_COLUMNS.length);

/** What an edited ledger can bring back: 核查结论, 核实数, 备注, 是否销号. */
export const REFILL_FIELDS = ['verdict', 'verified', 'note', 'closed'] as const;
export type RefillField = (typeof REFILL_FIELDS)[number];

/** Where something stands in the edited file: the name of the sheet, and the line from 1 as on the screen. */
export type RefillPlace = { sheet: string; line: number; words: string };

/** A cell that was changed there; values as they are shown, empty for nothing. `here` is what the mark says now. */
export type RefillCell = RefillPlace & {
  bulletin: string;
  row: string;
  field: RefillField;
  here: string;
  there: string;
};

/**
 * Why a line cannot be brought back: `new`: it has no identification of ours; `gone`: the ledger here has no such row;
 * `other-words`: the line's words are not those of the row; `twice`: the row stands there more than once.
 */
export type UnplacedReason = 'new' | 'gone' | 'other-words' | 'twice';

export type RefillReply = {
  /** Lines of the file that are rows of the ledger here. */
  rows: number;
  /** Cells whose new values were taken, or would be. */
  taken: RefillCell[];
  /** Changed there and here since the export: both are kept, here stands. */
  conflicts: RefillCell[];
  /** Words that are no verdict, no number, or too long. */
  unreadable: RefillCell[];
  unplaced: (RefillPlace & { reason: UnplacedReason })[];
  /** Rows of these bulletins that the file does not have. */
  missing: number;
  /** Marks that were made or changed; of a dry run 0. */
  changed: number;
};

/** What bars may be drawn of: one measure, or every one that several bulletins state. */
export const CHARTED_MEASURES = [...PERFORMANCE_MEASURES, 'every'] as const;
export type ChartedMeasure = (typeof CHARTED_MEASURES)[number] | undefined;

/** The ledger as paper, and back. */
export const LEDGER_PAPER_CALLS = {
  'export.ledger': writes<ExportReply>(
    'Writes the ledger, working papers, the summary of the checks or a comparison.',
  ).takes(
    z.strictObject({
      what: z.enum(LEDGER_PAPERS),
      /** None: all. */
      bulletins: z.array(id).max(100_000).default([]),
      format: z.enum(EXPORT_FORMATS),
      /** Left out: what the person has chosen in the settings. */
      columns: ledgerColumns.optional(),
      /** Of a comparison: what its bars are of; left out, the completion. */
      measure: z.enum(CHARTED_MEASURES).optional(),
      path: z.string().max(4096).optional(),
      options: exportOptions.optional(),
      task: z.string().max(100).optional(),
    }),
  ),
  'ledger.refill': writes<RefillReply>(
    'Takes verdicts, figures and notes back from an edited ledger, as one act.',
  ).takes(
    z.strictObject({
      path: z.string().min(1).max(4096),
      dryRun: z.boolean().default(false),
      /** Signs for the current person where nobody can be asked for a name: in the terminal. */
      author: z.string().trim().min(1).max(60).optional(),
    }),
  ),
} as const;
