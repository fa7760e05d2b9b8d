import type { BulletinKind } from '../../contract/bulletin.ts';
import type { CitationStyle } from '../../contract/citation.ts';
import { type CitedPlace, cite, classedSource, classOf, sourceOf } from './cite.ts';
import { chineseDate } from './dates.ts';
import { NOT_STATED } from './labels.ts';

/** What a citation says of a document as a whole; what the text does not state is null. */
export type CitedWork = {
  title: string;
  issuer: string | null;
  kind: BulletinKind;
  /** ISO date, `YYYY-MM-DD` or `YYYY-MM`. */
  publishedOn: string | null;
};

export type CiteWishes = { fullWidthPunctuation: boolean; isSic: boolean /** ISO day of the citing. */; today: string };

/** 文献类型标识 (GB/T 7714-2015, table B.1): news, reports, and everything else that has no sign of its own. */
const TYPE_SIGNS: Record<BulletinKind, string> = { news: 'N', 'work-report': 'R', rectification: 'Z', other: 'Z' };

/** Words with their source in one of the styles, for the clipboard; `source` is the source alone. */
export function citeInStyle(
  style: CitationStyle,
  words: string,
  place: CitedPlace,
  work: CitedWork,
  { fullWidthPunctuation, isSic, today }: CiteWishes,
): { text: string; source: string } {
  const plain = cite(words, place, fullWidthPunctuation, isSic);
  if (style === 'place') return plain;
  const quote = plain.text.slice(0, -`（${plain.source}）`.length);
  const source = SOURCES[style](work, whereOf(place, isSic), today);
  if (style === 'footnote') return { text: `${quote}\n${source}`, source };
  if (style === 'gbt7714') return { text: `${quote}[1]\n[1] ${source}`, source };
  return { text: `${quote}（${source}）`, source };
}

/**
 * The source of an excerpt in one of the styles, together with its class; `work` is
 * asked for only where the style says more than the place, `today` is the ISO day of the citing.
 */
export function classedSourceInStyle(
  style: CitationStyle,
  place: CitedPlace,
  work: () => CitedWork,
  today: string,
): string {
  if (style === 'place') return classedSource(place);
  return `${SOURCES[style](work(), whereOf(place, false), today)}（${classOf(place)}）`;
}

type WriteSource = (work: CitedWork, where: string, today: string) => string;

const SOURCES: Record<Exclude<CitationStyle, 'place'>, WriteSource> = {
  footnote,
  gbt7714: numericReference,
  'author-year': authorYear,
};

/** 中共徐汇区委员会：《关于…的通报》，2023年8月29日，二（二）2，第9段。 The footnote that Chinese journals of the humanities use. */
function footnote({ issuer, title, publishedOn }: CitedWork, where: string): string {
  const date = publishedOn === null ? `发布日期${NOT_STATED}` : chineseDate(publishedOn);
  return `${issuer === null ? '' : `${issuer}：`}《${title}》，${[date, where].filter((part) => part !== '').join('，')}。`;
}

/**
 * 主要责任者. 题名[文献类型标识]. 出版日期[引用日期]: 引文位置. (GB/T 7714-2015, 4.6 and 8.8), with half-width signs as the
 * standard prints them. Who is not stated is left out, as its 8.1.4 has it; the date of citing stands for what may change.
 */
function numericReference({ issuer, title, kind, publishedOn }: CitedWork, where: string, today: string): string {
  const who = issuer === null ? '' : `${issuer}. `;
  const when = `${publishedOn === null ? '' : `(${publishedOn})`}[${today}]`;
  return `${who}${title}[${TYPE_SIGNS[kind]}]. ${when}${where === '' ? '' : `: ${where}`}.`;
}

/** 中共徐汇区委员会，2023：二（二）2，第9段. The same standard's other system (10.2); a document without a year says so. */
function authorYear({ issuer, title, publishedOn }: CitedWork, where: string): string {
  const year = publishedOn === null ? `年份${NOT_STATED}` : publishedOn.slice(0, 4);
  return `${issuer ?? `《${title}》`}，${year}${where === '' ? '' : `：${where}`}`;
}

/** The place inside the document: the source without the short title, which these styles do not use. */
function whereOf(place: CitedPlace, isSic: boolean): string {
  const inside = sourceOf(place).slice(place.shortTitle.length).replace(/^，/, '');
  return [inside, isSic ? '原文如此' : ''].filter((part) => part !== '').join('，');
}
