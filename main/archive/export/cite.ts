import type { SectionStep, SourceClass } from '../../contract/bulletin.ts';
import { KIND_LABELS, NOT_STATED, SOURCE_CLASS_LABELS } from './labels.ts';
import { toFullWidthPunctuation } from './punctuation.ts';

/** Where words stand, as a citation names it. `lastParagraph` differs from `paragraph` when they run over several. */
export type CitedPlace = {
  shortTitle: string;
  sourceClass: SourceClass | null;
  section: readonly SectionStep[];
  /** The enumeration the words stand in (“二是”), or null. */
  item: string | null;
  paragraph: number | null;
  lastParagraph: number | null;
};

/** An unnumbered heading is named by its first words. */
const HEADING_UNITS = 20;

/**
 * The source of a passage: 徐汇区（十二届二轮），二（二）2“二是”，第9段. The bulletin's own headings name the place,
 * which everyone has; our paragraph number comes last, as an aid. A text that was put together on the web says so.
 */
export function sourceOf(place: CitedPlace): string {
  const where = place.section.map(stepWords).join('') + (place.item === null ? '' : `“${place.item}”`);
  const parts = [place.shortTitle, where, paragraphWords(place), cautionOf(place.sourceClass) ?? ''];
  return parts.filter((part) => part !== '').join('，');
}

/** The source together with its class: …，第9段（官方公布）. One put together on the web says so already. */
export function classedSource(place: CitedPlace): string {
  const source = sourceOf(place);
  if (cautionOf(place.sourceClass) !== null) return source;
  return `${source}（${classOf(place)}）`;
}

/** 官方公布, 媒体, 网络整理; 来源：原文未载. */
export function classOf({ sourceClass }: Pick<CitedPlace, 'sourceClass'>): string {
  return sourceClass === null ? `来源：${NOT_STATED}` : SOURCE_CLASS_LABELS[sourceClass];
}

/**
 * What to know before words of such a source are relied on; empty for a source that needs no warning. `sic` are the words
 * among them in which the bulletin itself errs.
 */
export function cautionsOf(sourceClass: SourceClass | null, sic: readonly string[] = []): string[] {
  const caution = cautionOf(sourceClass);
  return [
    ...(caution === null ? [] : [`本条摘自${caution}的资料，引用前请核对原件。`]),
    ...sic.map((words) => `“${words}”，${KIND_LABELS.sic}。`),
  ];
}

/**
 * Words with their source, for the clipboard: “引文”（出处）. With full-width punctuation, if wanted. Words in which the
 * bulletin itself errs are quoted as they stand, and the source says so: …，第9段，原文如此.
 */
export function cite(
  words: string,
  place: CitedPlace,
  fullWidthPunctuation: boolean,
  isSic = false,
): { text: string; source: string } {
  const quote = words.trim().replace(/\s*\n\s*/g, '\n');
  const source = isSic ? `${sourceOf(place)}，${KIND_LABELS.sic}` : sourceOf(place);
  const shown = fullWidthPunctuation ? withInnerQuotes(toFullWidthPunctuation(quote)) : quote;
  return { text: `“${shown}”（${source}）`, source };
}

/** 网络整理 for a text of that class: whoever uses the words must know. Null for the others. */
export function cautionOf(sourceClass: SourceClass | null): string | null {
  return sourceClass === 'compiled' ? SOURCE_CLASS_LABELS.compiled : null;
}

/** “二、” is cited as 二, “（二）” as （二）, “2.” as 2. */
function stepWords({ label, title }: SectionStep): string {
  if (label !== null)
    return label
      .replace(/[、.．，,：:\s]+$/, '')
      .replace('(', '（')
      .replace(')', '）');
  return `“${title.length > HEADING_UNITS ? `${cutWhole(title, HEADING_UNITS)}…` : title}”`;
}

function cutWhole(words: string, units: number): string {
  return words.slice(0, units).replace(/[\ud800-\udbff]$/, '');
}

function paragraphWords({ paragraph, lastParagraph }: CitedPlace): string {
  if (paragraph === null) return '';
  const isOne = lastParagraph === null || lastParagraph <= paragraph;
  return isOne ? `第${paragraph}段` : `第${paragraph}—${lastParagraph}段`;
}

/** Quotation marks inside a quotation are single (GB/T 15834-2011, 4.8.3.3). Unbalanced ones are left as printed. */
function withInnerQuotes(quote: string): string {
  const outer = quote.replace(/[^“”]/g, '');
  if (outer === '' || outer.replaceAll('“”', '') !== '' || /[‘’]/.test(quote)) return quote;
  return quote.replaceAll('“', '‘').replaceAll('”', '’');
}
