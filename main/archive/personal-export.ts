import { mkdirSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { CheckedArgs, Handlers } from '../contract/calls.ts';
import { ArchiveError } from '../contract/errors.ts';
import { type ExportReply, FORMATS_OF } from '../contract/export.ts';
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
import { listPlaced } from './personal-annotations.ts';
import type { PersonalContext } from './personal-context.ts';
import { openOrNull } from './personal-people.ts';
import { citedPlace, type Placing } from './personal-places.ts';

type ExportHandlers = Pick<Handlers, 'export.write' | 'export.cite'>;
type ExportArgs = CheckedArgs<'export.write'>;
type Contents = { pieces: Iterable<string>; items: number };

/** Files and citations. The rooms hand over plain records; `export` makes paper of them. */
export function exportHandlers(context: PersonalContext): ExportHandlers {
  const { library } = context;
  return {
    'export.write': (args) => write(context, args),
    'export.cite': ({ bulletin, revision, start, end, fullWidthPunctuation }) => {
      const row = bulletinRow(library, bulletin);
      const found = readText(library, bulletin, revision);
      const { quote } = cutSelector(found.text, start, end);
      return cite(quote, citedPlace(row, found, start, end), fullWidthPunctuation);
    },
  };
}

function write(context: PersonalContext, args: ExportArgs): ExportReply {
  if (!FORMATS_OF[args.what].includes(args.format)) {
    throw new ArchiveError('unsupported-format', `此内容不能导出为 ${args.format}。`, {
      formats: FORMATS_OF[args.what].join(', '),
    });
  }
  // Opened before the file is written: an export that cannot be logged does not happen. Where nothing may be written
  // there is no log to enter it in, and exporting to a place of one's own still works.
  const log = context.writableLibrary ? context.person.writing() : null;
  const path = targetPath(context, args);
  const { pieces, items } = args.what === 'bulletin' ? bulletinContents(context, args) : markContents(context, args);
  const bytes = writeFileAtomically(path, pieces);
  if (log) {
    const { what, format, bulletins } = args;
    const payload = { what, format, bulletins, path, bytes, items };
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

function punctuation(context: PersonalContext): { fullWidthPunctuation: boolean } {
  const db = openOrNull(context);
  return { fullWidthPunctuation: db ? readSettings(db).fullWidthPunctuation : false };
}

function targetPath(context: PersonalContext, args: ExportArgs): string {
  const { dataDir, writableLibrary, refusal, library, now } = context;
  if (args.path !== undefined) return ownPath(dataDir, args.path);
  if (!writableLibrary) throw writingRefused(refusal);
  const [only] = args.bulletins;
  const about = only !== undefined && args.bulletins.length === 1 ? bulletinRow(library, only).short_title : '';
  const thing = args.what === 'annotations' ? `标注汇总${about && ` ${about}`}` : about || '资料全文';
  const folder = join(dataDir, 'exports');
  mkdirSync(folder, { recursive: true });
  return freePath(folder, `${thing} ${chineseDay(now().toISOString())}`, args.format);
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
