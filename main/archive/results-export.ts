import type { Handlers } from '../contract/calls.ts';
import type { Passage, SearchHit } from '../contract/search.ts';
import { cautionsOf, classedSource } from './export/cite.ts';
import { chineseDay } from './export/dates.ts';
import { writeMarkdown } from './export/markdown.ts';
import { plainWords, type Report } from './export/report.ts';
import { type BulletinRow, bulletinRow } from './library/read.ts';
import type { PersonalContext } from './personal-context.ts';
import { punctuation, writeExport } from './personal-export.ts';
import type { SearchContext } from './search/hit-list.ts';
import { search } from './search/search.ts';

/** More than anybody reads, few enough to stand in memory. */
const MOST_BULLETINS = 1000;
const MOST_PASSAGES_EACH = 500;

/** Writes the results of a search: every passage with its source, bulletin by bulletin. */
export function resultsHandlers(
  context: PersonalContext,
  searching: () => SearchContext,
): Pick<Handlers, 'export.results'> {
  return {
    'export.results': ({ query, filters, sort, format, path }) =>
      writeExport(context, {
        format,
        path,
        name: `搜索结果 ${query}`,
        logged: { what: 'results', query },
        contents: () => {
          const { hits } = search(searching(), {
            query,
            filters,
            sort,
            limit: MOST_BULLETINS,
            offset: 0,
            fuzzy: 'off',
            passages: MOST_PASSAGES_EACH,
          });
          const items = hits.reduce((sum, hit) => sum + hit.passages.length, 0);
          const at = context.now().toISOString();
          if (format === 'json')
            return {
              pieces: [
                `${JSON.stringify({ format: 'xunyue', what: 'results', exportedAt: at, query, hits }, null, 1)}\n`,
              ],
              items,
            };
          return { pieces: writeMarkdown(reportOf(context, query, hits, at), punctuation(context)), items };
        },
      }),
  };
}

function reportOf({ library }: PersonalContext, query: string, hits: readonly SearchHit[], at: string): Report {
  return {
    title: `搜索结果：${query}`,
    facts: [
      { label: '资料', value: `${hits.length}份` },
      { label: '导出日期', value: chineseDay(at) },
    ],
    sections: hits.map((hit) => {
      const row = bulletinRow(library, hit.bulletin.id);
      return {
        level: 1,
        heading: plainWords(`${hit.bulletin.shortTitle}（${hit.occurrences}处）`),
        items: hit.passages.toSorted((a, b) => a.start - b.start).map((passage) => quoteOf(row, passage)),
      };
    }),
  };
}

function quoteOf(
  row: BulletinRow,
  { text, section, item, paragraph }: Passage,
): Report['sections'][number]['items'][number] {
  const place = {
    shortTitle: row.short_title,
    sourceClass: row.source_class,
    section,
    item,
    paragraph,
    lastParagraph: paragraph,
  };
  const words = text.trim().replace(/\s*\n\s*/g, '');
  return { kind: 'quote', words, source: classedSource(place), cautions: cautionsOf(row.source_class), comment: null };
}
