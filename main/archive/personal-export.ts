import { mkdirSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { CheckedArgs, Handlers } from '../contract/calls.ts';
import { ArchiveError } from '../contract/errors.ts';
import { type ExportFormat, type ExportReply, FORMATS_OF } from '../contract/export.ts';
import { cutSelector } from './annotations/selector.ts';
import { type AnnotationGroup, annotationsReport } from './export/annotations-report.ts';
import { bulletinReport } from './export/bulletin-report.ts';
import { cite } from './export/cite.ts';
import { chineseDay } from './export/dates.ts';
import { freePath } from './export/file-name.ts';
import { writeJson } from './export/json.ts';
import { writeMarkdown } from './export/markdown.ts';
import type { ExportedAnnotation } from './export/web-annotation.ts';
import { writeFileAtomically } from './export/write-file.ts';
import { appendEvent } from './history/append-event.ts';
import { bulletinRow, listBulletins, readBulletin, readText } from './library/read.ts';
import { writingRefused } from './people/person-connection.ts';
import { readSettings } from './people/settings.ts';
import type { PersonalContext } from './personal-context.ts';
import { listPlaced } from './personal-lists.ts';
import { openOrNull } from './personal-people.ts';
import { citedPlace, type Placing } from './personal-places.ts';
import { sicMarksIn } from './sic-marks.ts';

type ExportHandlers = Pick<Handlers, 'export.write' | 'export.cite'>;
type ExportArgs = CheckedArgs<'export.write'>;
/** A file in pieces, and how many things it holds. */
export type Contents = { pieces: Iterable<string>; items: number };

/** Files and citations. The rooms hand over plain records; `export` makes paper of them. */
export function exportHandlers(context: PersonalContext): ExportHandlers {
  const { library } = context;
  return {
    'export.write': (args) => write(context, args),
    'export.cite': ({ bulletin, revision, start, end, fullWidthPunctuation }) => {
      const row = bulletinRow(library, bulletin);
      const found = readText(library, bulletin, revision);
      const { quote } = cutSelector(found.text, start, end);
      const sic = sicMarksIn(context, { bulletin, revision, start, end });
      return { ...cite(quote, citedPlace(row, found, start, end), fullWidthPunctuation, sic.length > 0), sic };
    },
  };
}

function write(context: PersonalContext, args: ExportArgs): ExportReply {
  const { what, format, bulletins } = args;
  if (!FORMATS_OF[what].includes(format)) {
    throw new ArchiveError('unsupported-format', `此内容不能导出为 ${format}。`, {
      formats: FORMATS_OF[what].join(', '),
    });
  }
  return writeExport(context, {
    ...args,
    name: nameOf(context, args),
    contents: () => (what === 'bulletin' ? bulletinContents(context, args) : markContents(context, args)),
    logged: { what, bulletins },
  });
}

export type ExportWork = {
  format: ExportFormat;
  path?: string | undefined;
  /** What the file is called where no path is given. */
  name: string;
  contents: () => Contents;
  /** What the log says of it, besides path and size. */
  logged: Record<string, unknown>;
};

/** Writes one file and enters it in the log. */
export function writeExport(context: PersonalContext, work: ExportWork): ExportReply {
  // Opened before the file is written: an export that cannot be logged does not happen. Where nothing may be written
  // there is no log to enter it in, and exporting to a place of one's own still works.
  const log = context.writableLibrary ? context.person.writing() : null;
  const path = targetPath(context, work);
  const { pieces, items } = work.contents();
  const bytes = writeFileAtomically(path, pieces);
  if (log) {
    const payload = { ...work.logged, format: work.format, path, bytes, items };
    appendEvent(log, { at: context.now().toISOString(), act: 'export.write', subject: path, payload });
  }
  return { path, bytes, items };
}

/** Bulletins with their marks: those named, or all. Each is read only when its turn comes. */
function bulletinContents(context: PersonalContext, { bulletins, format }: ExportArgs): Contents {
  const { library } = context;
  const ids = bulletins.length > 0 ? bulletins : listBulletins(library).map(({ id }) => id);
  for (const id of ids) bulletinRow(library, id);
  if (format === 'json') {
    const read = mapped(ids, (id) => readBulletin(library, id));
    const marks = flattened(ids, (id) => listPlaced(context, { bulletin: id }));
    return {
      pieces: writeJson('bulletin', context.now().toISOString(), read, mapped(marks, toExported)),
      items: ids.length,
    };
  }
  return { pieces: flattened(ids, (id) => bulletinMarkdown(context, id, id === ids[0])), items: ids.length };
}

function* bulletinMarkdown(context: PersonalContext, id: string, isFirst: boolean): Generator<string> {
  const marks = listPlaced(context, { bulletin: id }).map(({ annotation }) => annotation);
  if (!isFirst) yield '\n---\n\n';
  yield* writeMarkdown(bulletinReport(readBulletin(context.library, id), marks), punctuation(context));
}

/** The list of marks: of the bulletins named, or all. */
function markContents(context: PersonalContext, { bulletins, format }: ExportArgs): Contents {
  for (const id of bulletins) bulletinRow(context.library, id);
  const marks =
    bulletins.length > 0 ? bulletins.flatMap((id) => listPlaced(context, { bulletin: id })) : listPlaced(context, {});
  const at = context.now().toISOString();
  const pieces =
    format === 'json'
      ? writeJson('annotations', at, [], mapped(marks, toExported))
      : writeMarkdown(annotationsReport(grouped(marks), at), punctuation(context));
  return { pieces, items: marks.length };
}

function grouped(marks: readonly Placing[]): AnnotationGroup[] {
  const groups = new Map<string, AnnotationGroup>();
  for (const { annotation, place } of marks) {
    const { shortTitle, sourceClass } = place;
    const group = groups.get(annotation.bulletin) ?? { shortTitle, sourceClass, entries: [] };
    group.entries.push({ annotation, place });
    groups.set(annotation.bulletin, group);
  }
  return [...groups.values()];
}

function toExported({ annotation, stored, text }: Placing): ExportedAnnotation {
  const { revision, start, end } = stored;
  return { annotation, stored: { revision, start, end }, text };
}

/** How the person wants Chinese punctuation on paper. */
export function punctuation(context: PersonalContext): { fullWidthPunctuation: boolean } {
  const db = openOrNull(context);
  return { fullWidthPunctuation: db ? readSettings(db).fullWidthPunctuation : false };
}

function nameOf({ library }: PersonalContext, { what, bulletins }: ExportArgs): string {
  const [only] = bulletins;
  const about = only !== undefined && bulletins.length === 1 ? bulletinRow(library, only).short_title : '';
  return what === 'annotations' ? `标注汇总${about && ` ${about}`}` : about || '资料全文';
}

function targetPath(context: PersonalContext, { path, name, format }: ExportWork): string {
  const { dataDir, writableLibrary, refusal, now } = context;
  if (path !== undefined) return ownPath(dataDir, path);
  if (!writableLibrary) throw writingRefused(refusal);
  const folder = join(dataDir, 'exports');
  mkdirSync(folder, { recursive: true });
  return freePath(folder, `${name} ${chineseDay(now().toISOString())}`, format);
}

/** A path that the caller chose: absolute, and not one of the files that the archive itself lives in. */
function ownPath(dataDir: string, path: string): string {
  if (!isAbsolute(path)) throw new ArchiveError('bad-arguments', '导出路径须是完整路径。', { path });
  const [first = '', second] = relative(resolve(dataDir), resolve(path)).toLowerCase().split(sep);
  const isOurs =
    second === undefined ? /^(library|lock)\.db/.test(first) : ['people', 'backups', 'logs'].includes(first);
  if (isOurs) throw new ArchiveError('bad-arguments', '不能导出到程序自己的数据文件上，请另选位置。', { path });
  return path;
}

function* mapped<From, To>(items: Iterable<From>, to: (item: From) => To): Generator<To> {
  for (const item of items) yield to(item);
}

function* flattened<From, To>(items: Iterable<From>, to: (item: From) => Iterable<To>): Generator<To> {
  for (const item of items) yield* to(item);
}
