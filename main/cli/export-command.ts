import { resolve } from 'node:path';
import {
  EXPORT_FORMATS,
  EXPORT_PRESETS,
  EXPORT_THINGS,
  type ExportOptions,
  exportOptions,
  FORMATS_OF,
} from '../contract/export.ts';
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
  classification: { type: 'string' },
  'copy-number': { type: 'string' },
  copies: { type: 'string' },
  purpose: { type: 'string' },
  destination: { type: 'string' },
} as const;

/** Writes a bulletin or the list of marks to a file, in any format that makes sense for it. */
export const exportFile: Command = async ({ argv, archive }) => {
  const { values, positionals } = readArguments(argv, {
    what: { type: 'string' },
    bulletin: { type: 'string', multiple: true },
    format: { type: 'string' },
    out: { type: 'string' },
    ...WISHES,
  });
  noWords(positionals);
  const what = oneOf(values.what, 'what', EXPORT_THINGS);
  const format = oneOf(values.format, 'format', EXPORT_FORMATS);
  if (what === undefined || format === undefined || values.out === undefined) {
    throw new UsageError('export 需要 --what、--format 和 --out');
  }
  if (!FORMATS_OF[what].includes(format)) {
    throw new UsageError(`${what} 不能导出为 ${format}，可用的格式：${FORMATS_OF[what].join('、')}`);
  }
  const value = await archive()['export.write']({
    what,
    format,
    bulletins: values.bulletin ?? [],
    path: resolve(values.out),
    options: optionsOf(values),
    task: 'terminal',
  });
  return { value, lines: [`${value.path}  ${value.items} 项  ${value.bytes} 字节`] };
};

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
