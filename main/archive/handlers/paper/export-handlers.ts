import type { CheckedArgs, Handlers } from '../../../contract/calls.ts';
import { ArchiveError } from '../../../contract/errors.ts';
import {
  DEFAULT_EXPORT_OPTIONS,
  type ExportFormat,
  type ExportOptions,
  type ExportReply,
  type ExportThing,
  FORMATS_OF,
} from '../../../contract/export.ts';
import { cutSelector } from '../../annotations/selector.ts';
import { type AnnotationGroup, annotationsReport } from '../../export/annotations-report.ts';
import { annotationsTable } from '../../export/annotations-table.ts';
import { bulletinReport } from '../../export/bulletin-report.ts';
import { citeInStyle } from '../../export/citation-styles.ts';
import { markingOf } from '../../export/classification.ts';
import { writeJson } from '../../export/json.ts';
import type { Report } from '../../export/report.ts';
import type { ExportedAnnotation } from '../../export/web-annotation.ts';
import { type Pieces, writeFileAtomically } from '../../export/write-file.ts';
import { appendEvent } from '../../history/append-event.ts';
import { bulletinRow, currentText, listBulletins, readBulletin, readText } from '../../library/read.ts';
import { currentPersonId } from '../../people/current-person.ts';
import type { ExportTask } from '../export-task.ts';
import { listPlaced } from '../marks/mark-lists.ts';
import { sicMarksIn } from '../marks/sic-marks.ts';
import type { PersonalContext } from '../personal-context.ts';
import { citedPlace, type Placing } from '../personal-places.ts';
import { targetPath } from '../target-path.ts';
import { citedWork, citedWorks, isoDay } from './cited-work.ts';
import { evidenceSources } from './evidence-sources.ts';
import { isTableFormat, type ReportSource, reportPieces, stepwise, tablePieces } from './export-contents.ts';
import { exportRegister } from './export-register.ts';

type ExportHandlers = Pick<Handlers, 'export.write' | 'export.cancel' | 'export.cite'>;
type ExportArgs = CheckedArgs<'export.write'>;

/** What a file holds, and how many things that is. */
export type Contents = { pieces: Pieces; items: number };

/** Files and citations. The rooms hand over plain records; `export` makes paper of them. */
export function exportHandlers(context: PersonalContext): ExportHandlers {
  const { library } = context;
  return {
    'export.write': (args) => write(context, args),
    'export.cancel': ({ task }) => ({ cancelled: context.exports.cancel(task) }),
    'export.cite': ({ bulletin, revision, start, end, fullWidthPunctuation, style = 'place' }) => {
      const row = bulletinRow(library, bulletin);
      const found = readText(library, bulletin, revision);
      const { quote } = cutSelector(found.text, start, end);
      const sic = sicMarksIn(context, { bulletin, revision, start, end });
      const work = citedWork(context, row, revision);
      const wishes = { fullWidthPunctuation, isSic: sic.length > 0, today: isoDay(context.now()) };
      return { ...citeInStyle(style, quote, citedPlace(row, found, start, end), work, wishes), sic };
    },
  };
}

/** Refuses at once what cannot be; the rest takes its time. */
function write(context: PersonalContext, args: ExportArgs): Promise<ExportReply> {
  const { what, format, bulletins, options = DEFAULT_EXPORT_OPTIONS } = args;
  refuseFormat(format, FORMATS_OF[what]);
  for (const id of bulletins) bulletinRow(context.library, id);
  return writeExport(context, {
    ...args,
    options,
    name: nameOf(context, args),
    contents: (task) => CONTENTS[what](context, args, options, task),
    logged: { what, bulletins },
  });
}

/** Throws `unsupported-format`, with the formats that make sense. */
export function refuseFormat(format: ExportFormat, formats: readonly ExportFormat[]): void {
  if (formats.includes(format)) return;
  throw new ArchiveError('unsupported-format', `此内容不能导出为 ${format}。`, { formats: formats.join(', ') });
}

export type ExportWork = {
  format: ExportFormat;
  path?: string | undefined;
  task?: string | undefined;
  options: ExportOptions;
  /** What the file is called where no path is given. */
  name: string;
  contents: (task: ExportTask) => Promise<Contents>;
  /** What the log says of it, besides path, size and what the register asks for. */
  logged: Record<string, unknown>;
};

/** Writes one file and enters it in the log. What can be refused beforehand is thrown at once, not from the promise. */
export function writeExport(context: PersonalContext, work: ExportWork): Promise<ExportReply> {
  // Opened before the file is written: an export that cannot be logged does not happen. Where nothing may be written
  // there is no log to enter it in, and exporting to a place of one's own still works.
  const log = context.writableLibrary ? context.person.writing() : null;
  targetPath(context, work);
  const refuseOther = refusalOfOther(context);
  return context.exports.run(work.task, async (task) => {
    const step = async (done: number, total: number): Promise<void> => {
      await task.step(done, total);
      refuseOther();
    };
    const { pieces, items } = await work.contents({ step });
    const pathNow = () => {
      refuseOther();
      return targetPath(context, work);
    };
    const { path, bytes } = await writeFileAtomically(pathNow, pieces);
    if (log) {
      const payload = { ...work.logged, ...registered(work.options), format: work.format, path, bytes, items };
      appendEvent(log, { at: context.now().toISOString(), act: 'export.write', subject: path, payload });
    }
    return { path, bytes, items };
  });
}

/**
 * Throws `cancelled` once another person has taken over: whose marks go out and whose log tells of it are asked for as the
 * work goes on, and must not be those of two.
 */
function refusalOfOther({ library }: PersonalContext): () => void {
  const person = currentPersonId(library);
  return () => {
    if (currentPersonId(library) === person) return;
    throw new ArchiveError('cancelled', '导出时换了使用人，没有写出文件，原有文件未动。请重新导出。');
  };
}

/** What the register of exports (打印导出登记) says besides who, when and what; nothing that was left empty. */
function registered({ copies, purpose, destination, classification, copyNumber }: ExportOptions) {
  const given = { purpose, destination, classification, copyNumber };
  return { copies, ...Object.fromEntries(Object.entries(given).filter(([, words]) => words !== '')) };
}

/** Bulletins with their marks: those named, or all. Each is read only when its turn comes. */
async function bulletinContents(
  context: PersonalContext,
  { bulletins, format }: ExportArgs,
  options: ExportOptions,
  task: ExportTask,
): Promise<Contents> {
  const { library } = context;
  const ids = bulletins.length > 0 ? bulletins : listBulletins(library).map(({ id }) => id);
  const items = ids.length;
  if (format === 'json') {
    const pieces = stepwise(
      ids,
      task,
      (counted) => {
        const read = mapped(counted, (id) => readBulletin(library, id));
        const marks = flattened(ids, (id) => listPlaced(context, { bulletin: id }));
        return writeJson('bulletin', context.now().toISOString(), read, mapped(marks, toExported));
      },
      items,
    );
    return { pieces, items };
  }
  const source: ReportSource = {
    count: items,
    reports: mapped(ids, (id) => fullReport(context, id, options)),
    markings: () => markingsOf(context, ids),
  };
  return { pieces: await reportPieces(context, source, format, options, task), items };
}

function fullReport(context: PersonalContext, id: string, { marks }: ExportOptions): Report {
  const annotations = marks ? listPlaced(context, { bulletin: id }).map(({ annotation }) => annotation) : [];
  return bulletinReport(readBulletin(context.library, id), annotations, evidenceSources(context));
}

/** What was exported so far; this export itself comes after it. */
async function registerContents(
  context: PersonalContext,
  { format }: ExportArgs,
  options: ExportOptions,
  task: ExportTask,
): Promise<Contents> {
  const table = exportRegister(context);
  const items = table.rows.length;
  if (isTableFormat(format)) return { pieces: tablePieces(table, format), items };
  const report: Report = {
    title: table.name,
    facts: [{ label: '登记', value: `${items}条` }],
    sections: [{ level: 1, heading: null, items: [{ kind: 'table', table }] }],
  };
  const source: ReportSource = { count: 1, reports: [report], markings: () => [] };
  return { pieces: await reportPieces(context, source, format, options, task), items };
}

/** The list of marks: of the bulletins named, or all. */
async function markContents(
  context: PersonalContext,
  { bulletins, format }: ExportArgs,
  options: ExportOptions,
  task: ExportTask,
): Promise<Contents> {
  const marks =
    bulletins.length > 0 ? bulletins.flatMap((id) => listPlaced(context, { bulletin: id })) : listPlaced(context, {});
  const items = marks.length;
  const at = context.now().toISOString();
  if (format === 'json') return { pieces: writeJson('annotations', at, [], mapped(marks, toExported)), items };
  const groups = grouped(marks);
  if (isTableFormat(format))
    return { pieces: tablePieces(annotationsTable(groups, evidenceSources(context)), format), items };
  const citing = {
    style: options.citation,
    today: isoDay(context.now()),
    workOf: citedWorks(context),
    citeEvidence: evidenceSources(context),
  };
  const source: ReportSource = {
    count: 1,
    reports: [annotationsReport(groups, at, citing)],
    markings: () => markingsOf(context, [...new Set(marks.map(({ annotation }) => annotation.bulletin))]),
  };
  return { pieces: await reportPieces(context, source, format, options, task), items };
}

/** The markings that the sources themselves carry; a bulletin that the library no longer has carries none. */
export function markingsOf({ library }: PersonalContext, ids: readonly string[]): string[] {
  const known = new Set(listBulletins(library).map(({ id }) => id));
  const texts = ids.filter((id) => known.has(id)).map((id) => currentText(library, bulletinRow(library, id).number));
  return texts.flatMap((found) => markingOf(found?.text ?? '') ?? []);
}

type Compose = (
  context: PersonalContext,
  args: ExportArgs,
  options: ExportOptions,
  task: ExportTask,
) => Promise<Contents>;

const CONTENTS: Record<ExportThing, Compose> = {
  bulletin: bulletinContents,
  annotations: markContents,
  register: registerContents,
};

function grouped(marks: readonly Placing[]): AnnotationGroup[] {
  const groups = new Map<string, AnnotationGroup>();
  for (const { annotation, place } of marks) {
    const { shortTitle, sourceClass } = place;
    const group = groups.get(annotation.bulletin) ?? {
      shortTitle,
      sourceClass,
      entries: [],
    };
    group.entries.push({ annotation, place });
    groups.set(annotation.bulletin, group);
  }
  return [...groups.values()];
}

function toExported({ annotation, stored, text }: Placing): ExportedAnnotation {
  const { revision, start, end } = stored;
  return { annotation, stored: { revision, start, end }, text };
}

function nameOf({ library }: PersonalContext, { what, bulletins }: ExportArgs): string {
  if (what === 'register') return '打印导出登记';
  const [only] = bulletins;
  const about = only !== undefined && bulletins.length === 1 ? bulletinRow(library, only).short_title : '';
  return what === 'annotations' ? `标注汇总${about && ` ${about}`}` : about || '资料全文';
}

function* mapped<From, To>(items: Iterable<From>, to: (item: From) => To): Generator<To> {
  for (const item of items) yield to(item);
}

function* flattened<From, To>(items: Iterable<From>, to: (item: From) => Iterable<To>): Generator<To> {
  for (const item of items) yield* to(item);
}
