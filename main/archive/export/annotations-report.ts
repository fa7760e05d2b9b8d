import type { PlacedAnnotation } from '../../contract/annotation.ts';
import type { SourceClass } from '../../contract/bulletin.ts';
import type { CitationStyle } from '../../contract/citation.ts';
import { type CitedWork, classedSourceInStyle } from './citation-styles.ts';
import { type CitedPlace, cautionsOf, classOf } from './cite.ts';
import { chineseDay } from './dates.ts';
import { plainWords, type Report, type ReportQuote } from './report.ts';
import { type CiteEvidence, commentOf } from './report-comment.ts';

/** Annotations of one bulletin in the order of the text, each with the place it is cited by. */
export type AnnotationGroup = {
  shortTitle: string;
  sourceClass: SourceClass | null;
  entries: { annotation: PlacedAnnotation; place: CitedPlace }[];
};

type Entry = AnnotationGroup['entries'][number];

/** How excerpts are cited: `today` is the ISO day of the export, `workOf` tells of a bulletin by its id. */
export type Citing = {
  style: CitationStyle;
  today: string;
  workOf: (bulletin: string) => CitedWork;
  citeEvidence: CiteEvidence;
};

/** The list of annotations, bulletin by bulletin. `at` is the ISO instant of the export. */
export function annotationsReport(groups: readonly AnnotationGroup[], at: string, citing: Citing): Report {
  const count = groups.reduce((sum, group) => sum + group.entries.length, 0);
  return {
    title: '标注汇总',
    facts: [
      { label: '标注', value: `${count}条` },
      { label: '资料', value: `${groups.length}份` },
      { label: '导出日期', value: chineseDay(at) },
    ],
    sections: groups.map((group) => ({
      level: 1,
      heading: plainWords(`${group.shortTitle}（${classOf(group)}）`),
      items: group.entries.map((entry, index) => quoteOf(entry, index + 1, sicIn(group, entry), citing)),
    })),
  };
}

/** Words of an excerpt in which the bulletin itself errs, as somebody marked it. */
function sicIn({ entries }: AnnotationGroup, { annotation }: Entry): string[] {
  const shares = ({ revision, start, end }: PlacedAnnotation) =>
    revision === annotation.revision && start < annotation.end && end > annotation.start;
  const marks = entries
    .map((entry) => entry.annotation)
    .filter(({ kind, state }) => kind === 'sic' && state !== 'orphan');
  return marks.filter(shares).map(({ quote }) => quote);
}

function quoteOf(
  { annotation, place }: Entry,
  number: number,
  sic: readonly string[],
  { style, today, workOf, citeEvidence }: Citing,
): ReportQuote {
  return {
    kind: 'quote',
    words: annotation.quote,
    source: classedSourceInStyle(style, place, () => workOf(annotation.bulletin), today),
    cautions: cautionsOf(place.sourceClass, sic),
    comment: commentOf(annotation, { note: number, about: null, isAnchored: true }, citeEvidence),
  };
}
