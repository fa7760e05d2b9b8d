import type { CheckedArgs, Handlers } from '../../../contract/calls.ts';
import type { CitationStyle } from '../../../contract/citation.ts';
import { DEFAULT_EXPORT_OPTIONS, RESULT_FORMATS } from '../../../contract/export.ts';
import type { Passage, SearchHit } from '../../../contract/search.ts';
import { classedSourceInStyle } from '../../export/citation-styles.ts';
import { type CitedPlace, cautionsOf, classedSource } from '../../export/cite.ts';
import { chineseDay } from '../../export/dates.ts';
import { plainWords, type Report, type ReportQuote, type ReportSection } from '../../export/report.ts';
import type { Table } from '../../export/table.ts';
import { type BulletinRow, bulletinRow } from '../../library/read.ts';
import type { SearchContext } from '../../search/hit-list.ts';
import type { ExportTask } from '../export-task.ts';
import { sicMarksIn } from '../marks/sic-marks.ts';
import type { PersonalContext } from '../personal-context.ts';
import { citedWorks, isoDay } from './cited-work.ts';
import { everyHit } from './every-hit.ts';
import { isTableFormat, reportPieces, tablePieces } from './export-contents.ts';
import { type Contents, markingsOf, refuseFormat, writeExport } from './export-handlers.ts';

/** Writes the results of a search: every passage with its source, bulletin by bulletin. */
export function resultsHandlers(
  context: PersonalContext,
  searching: () => SearchContext,
): Pick<Handlers, 'export.results'> {
  return {
    'export.results': (args) => {
      const { query, format, options = DEFAULT_EXPORT_OPTIONS } = args;
      refuseFormat(format, RESULT_FORMATS);
      return writeExport(context, {
        ...args,
        options,
        name: `搜索结果 ${query}`,
        logged: { what: 'results', query },
        contents: (task) => contentsOf(context, searching, { ...args, options }, task),
      });
    },
  };
}

type ResultArgs = CheckedArgs<'export.results'> & Required<Pick<CheckedArgs<'export.results'>, 'options'>>;

async function contentsOf(
  context: PersonalContext,
  searching: () => SearchContext,
  { query, filters, sort, format, options = DEFAULT_EXPORT_OPTIONS }: ResultArgs,
  task: ExportTask,
): Promise<Contents> {
  const hits = await everyHit(searching, { query, filters, sort }, task);
  const items = hits.reduce((sum, hit) => sum + hit.passages.length, 0);
  const at = context.now().toISOString();
  if (format === 'json') {
    const found = { format: 'xunyue', what: 'results', exportedAt: at, query, hits };
    return { pieces: [`${JSON.stringify(found, null, 1)}\n`], items };
  }
  if (isTableFormat(format)) return { pieces: tablePieces(tableOf(context, query, hits), format), items };
  const source = {
    count: 1,
    reports: [await reportOf(context, query, hits, { at, style: options.citation }, task)],
    markings: () =>
      markingsOf(
        context,
        hits.map(({ bulletin }) => bulletin.id),
      ),
  };
  return { pieces: await reportPieces(context, source, format, options, task), items };
}

type Citing = { at: string; style: CitationStyle };

async function reportOf(
  context: PersonalContext,
  query: string,
  hits: readonly SearchHit[],
  { at, style }: Citing,
  task: ExportTask,
): Promise<Report> {
  const sectionOf = sectionWriter(context, style);
  const sections: ReportSection[] = [];
  for (const [index, hit] of hits.entries()) {
    await task.step(index, hits.length);
    sections.push(sectionOf(hit));
  }
  const facts = [
    { label: '资料', value: `${hits.length}份` },
    { label: '导出日期', value: chineseDay(at) },
  ];
  return { title: `搜索结果：${query}`, facts, sections };
}

/** A section for a bulletin: its passages in the order of the text. */
function sectionWriter(context: PersonalContext, style: CitationStyle): (hit: SearchHit) => ReportSection {
  const today = isoDay(context.now());
  const workOf = citedWorks(context);
  return (hit) => {
    const row = bulletinRow(context.library, hit.bulletin.id);
    const sourceOf = (passage: Passage) =>
      classedSourceInStyle(style, placeOf(row, passage), () => workOf(row.id), today);
    const hasSic = sicOf(context, row, WHOLE_TEXT, true).length > 0;
    return {
      level: 1,
      heading: plainWords(`${hit.bulletin.shortTitle}（${hit.occurrences}处）`),
      items: inOrder(hit).map((passage) =>
        quoteOf(row, passage, sicOf(context, row, passage, hasSic), sourceOf(passage)),
      ),
    };
  };
}

const WHOLE_TEXT = { start: 0, end: Number.MAX_SAFE_INTEGER };

/** Words of a range in which the bulletin itself errs. Where `hasAny` says that it has none, nobody is asked. */
function sicOf(
  context: PersonalContext,
  { id, revision }: BulletinRow,
  { start, end }: Pick<Passage, 'start' | 'end'>,
  hasAny: boolean,
): string[] {
  return hasAny ? sicMarksIn(context, { bulletin: id, revision, start, end }).map(({ quote }) => quote) : [];
}

function quoteOf(row: BulletinRow, passage: Passage, sic: readonly string[], source: string): ReportQuote {
  return {
    kind: 'quote',
    words: wordsOf(passage),
    source,
    cautions: cautionsOf(row.source_class, sic),
    comment: null,
  };
}

/** A line for each passage. */
function tableOf({ library }: PersonalContext, query: string, hits: readonly SearchHit[]): Table {
  const found = hits.flatMap((hit) => {
    const row = bulletinRow(library, hit.bulletin.id);
    return inOrder(hit).map((passage) => ({ row, passage }));
  });
  return {
    name: `搜索结果 ${query}`,
    columns: [
      { key: 'number', heading: '序号', type: 'number' },
      { key: 'bulletin', heading: '资料', type: 'text' },
      { key: 'quote', heading: '原文', type: 'text', width: { least: 20, most: 50 } },
      { key: 'source', heading: '出处', type: 'text', width: { least: 20, most: 50 } },
      { key: 'paragraph', heading: '段', type: 'number' },
    ],
    rows: found.map(({ row, passage }, index) => [
      index + 1,
      row.short_title,
      wordsOf(passage),
      classedSource(placeOf(row, passage)),
      passage.paragraph,
    ]),
  };
}

function inOrder({ passages }: SearchHit): Passage[] {
  return passages.toSorted((a, b) => a.start - b.start);
}

function wordsOf({ text }: Passage): string {
  return text.trim().replace(/\s*\n\s*/g, '');
}

function placeOf(row: BulletinRow, { section, item, paragraph }: Passage): CitedPlace {
  return {
    shortTitle: row.short_title,
    sourceClass: row.source_class,
    section,
    item,
    paragraph,
    lastParagraph: paragraph,
  };
}
