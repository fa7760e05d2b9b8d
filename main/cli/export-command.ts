import { resolve } from 'node:path';
import { CITATION_STYLES } from '../contract/citation.ts';
import {
  EXPORT_FORMATS,
  EXPORT_PRESETS,
  EXPORT_THINGS,
  type ExportOptions,
  exportOptions,
  FORMATS_OF,
} from '../contract/export.ts';
import {
  CHARTED_MEASURES,
  LEDGER_COLUMNS,
  LEDGER_PAPERS,
  type LedgerPaper,
  PAPER_FORMATS,
} from '../contract/ledger-paper.ts';
import { noWords, oneOf, readArguments, wholeNumber } from './arguments.ts';
import type { Command } from './context.ts';
import { UsageError } from './usage.ts';

const WISHES = {
  preset: { type: 'string' },
  'no-marks': { type: 'boolean' },
  'no-contents': { type: 'boolean' },
  'no-paragraph-numbers': { type: 'boolean' },
  'no-punctuation': { type: 'boolean' },
  'wide-margin': { type: 'boolean' },
  'large-type': { type: 'boolean' },
  watermark: { type: 'boolean' },
  citation: { type: 'string' },
  classification: { type: 'string' },
  'copy-number': { type: 'string' },
  copies: { type: 'string' },
  purpose: { type: 'string' },
  destination: { type: 'string' },
} as const;

/** Writes a bulletin, the list of marks, the ledger or what follows from it to a file, in any format that makes sense. */
export const exportFile: Command = async ({ argv, archive }) => {
  const { values, positionals } = readArguments(argv, {
    what: { type: 'string' },
    bulletin: { type: 'string', multiple: true },
    format: { type: 'string' },
    out: { type: 'string' },
    columns: { type: 'string' },
    measure: { type: 'string' },
    ...WISHES,
  });
  noWords(positionals);
  const what = oneOf(values.what, 'what', [...EXPORT_THINGS, ...LEDGER_PAPERS]);
  const format = oneOf(values.format, 'format', EXPORT_FORMATS);
  if (what === undefined || format === undefined || values.out === undefined) {
    throw new UsageError('export 需要 --what、--format 和 --out');
  }
  const formats = isLedgerPaper(what) ? PAPER_FORMATS[what] : FORMATS_OF[what];
  if (!formats.includes(format)) {
    throw new UsageError(`${what} 不能导出为 ${format}，可用的格式：${formats.join('、')}`);
  }
  if (values.columns !== undefined && what !== 'ledger') throw new UsageError('--columns 只用于 --what ledger');
  if (values.measure !== undefined && what !== 'comparison') throw new UsageError('--measure 只用于 --what comparison');
  const measure = oneOf(values.measure, 'measure', CHARTED_MEASURES);
  const columns = values.columns?.split(',').flatMap((name) => oneOf(name, 'columns', LEDGER_COLUMNS) ?? []);
  const wish = {
    format,
    bulletins: values.bulletin ?? [],
    path: resolve(values.out),
    options: optionsOf(values),
    task: 'terminal',
  };
  const value = isLedgerPaper(what)
    ? await archive()['export.ledger']({ ...wish, what, columns, measure })
    : await archive()['export.write']({ ...wish, what });
  return { value, lines: [`${value.path}  ${value.items} 项  ${value.bytes} 字节`] };
};

function isLedgerPaper(what: string): what is LedgerPaper {
  return LEDGER_PAPERS.some((paper) => paper === what);
}

type Wishes = { [Name in keyof typeof WISHES]?: (typeof WISHES)[Name]['type'] extends 'boolean' ? boolean : string };

function optionsOf(values: Wishes): ExportOptions {
  const read = exportOptions.safeParse({
    preset: oneOf(values.preset, 'preset', EXPORT_PRESETS),
    marks: values['no-marks'] !== true,
    contents: values['no-contents'] !== true,
    paragraphNumbers: values['no-paragraph-numbers'] !== true,
    punctuation: values['no-punctuation'] !== true,
    wideMargin: values['wide-margin'],
    largeType: values['large-type'],
    watermark: values.watermark,
    citation: oneOf(values.citation, 'citation', CITATION_STYLES),
    classification: values.classification,
    copyNumber: values['copy-number'],
    copies: wholeNumber(values.copies, 'copies', 1),
    purpose: values.purpose,
    destination: values.destination,
  });
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw new UsageError(`--${issue?.path.join('.')}：${issue?.message}`);
}
