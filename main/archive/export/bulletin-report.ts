import type { PlacedAnnotation } from '../../contract/annotation.ts';
import type { Block, Bulletin, Metadata } from '../../contract/bulletin.ts';
import { headingTitle } from '../text/outline.ts';
import { chineseDate } from './dates.ts';
import { NOT_STATED, SOURCE_CLASS_LABELS } from './labels.ts';
import type { Fact, MarkedWords, Report, ReportMark, ReportParagraph, ReportSection } from './report.ts';
import { plainWords } from './report.ts';
import { type CiteEvidence, commentOf } from './report-comment.ts';

const REMARKS: Partial<Record<Block['kind'], string>> = { apparatus: '页面信息', repeated: '重复段落' };

type Marked = { number: number; annotation: PlacedAnnotation };
/** The part of a mark that lies in one block. */
type MarkInBlock = Marked & { opens: boolean; closes: boolean };

/**
 * A bulletin as printed: its headings, its numbered paragraphs, and beside each the notes on it. `annotations` are those of
 * this bulletin, in the order of the text; one that stands nowhere in this revision comes at the end, with its words.
 */
export function bulletinReport(
  bulletin: Bulletin,
  annotations: readonly PlacedAnnotation[],
  citeEvidence: CiteEvidence,
): Report {
  const withWords = ({ number, annotation }: Marked, isAnchored: boolean) =>
    commentOf(annotation, { note: number, about: annotation.quote, isAnchored }, citeEvidence);
  const marked = annotations.map((annotation, index) => ({ number: index + 1, annotation }));
  const standsHere = ({ annotation }: Marked) =>
    annotation.state !== 'orphan' && annotation.revision === bulletin.revision;
  const byBlock = groupByBlock(marked.filter(standsHere), bulletin.blocks);
  const printed = new Set<Marked['annotation']>();
  const sections: ReportSection[] = [{ level: 1, heading: null, items: [] }];
  for (const block of bulletin.blocks) {
    const marks = byBlock.get(block) ?? [];
    const comments = marks.filter(({ opens }) => opens).map((mark) => withWords(mark, true));
    for (const { annotation } of marks) printed.add(annotation);
    if (block.kind === 'heading') {
      sections.push({ level: block.level, heading: headingOf(block, bulletin, marks), items: comments });
    } else if (marks.length > 0 || !repeatsTitle(block, bulletin)) {
      sections.at(-1)?.items.push(paragraphOf(block, bulletin, marks), ...comments);
    }
  }
  const lost = marked.filter(({ annotation }) => !printed.has(annotation));
  if (lost.length > 0) {
    const items = lost.map((mark) => withWords(mark, false));
    sections.push({ level: 1, heading: plainWords('待定位的标注'), items });
  }
  return { title: bulletin.title ?? bulletin.shortTitle, facts: factsOf(bulletin), sections };
}

/** Marks by the blocks whose words they hold. */
function groupByBlock(marks: readonly Marked[], blocks: readonly Block[]): Map<Block, MarkInBlock[]> {
  const groups = new Map<Block, MarkInBlock[]>();
  for (const mark of marks) {
    const { start, end } = mark.annotation;
    const touched = blocks.filter((block) => start < block.end && end > block.start);
    for (const block of touched) {
      const inBlock = { ...mark, opens: block === touched[0], closes: block === touched.at(-1) };
      groups.set(block, [...(groups.get(block) ?? []), inBlock]);
    }
  }
  return groups;
}

/** The title stands above everything already; a line of it is not printed again unless a note hangs on it. */
function repeatsTitle(block: Block, { title = '', text }: Bulletin): boolean {
  const words = text.slice(block.start, block.end);
  return block.kind === 'title' && withoutBlanks(title).includes(withoutBlanks(words));
}

function withoutBlanks(words: string): string {
  return words.replace(/\s+/g, '');
}

function headingOf(block: Block, bulletin: Bulletin, marks: readonly MarkInBlock[]): MarkedWords {
  const words = `${block.label ?? ''}${headingTitle(block, bulletin.text)}`;
  const { text, ...places } = markedWords(block, bulletin, marks);
  // A heading that was printed on several lines is one line here: what is set into it moves by the breaks before it.
  const moved = (at: number) => Math.min(text.slice(0, at).replace(/\s*\n\s*/g, '').length, words.length);
  const move = <S extends { start: number; end: number }>(stretch: S): S => {
    return { ...stretch, start: moved(stretch.start), end: moved(stretch.end) };
  };
  return { text: words, marks: places.marks.map(move), damaged: places.damaged.map(move), footnotes: [] };
}

function paragraphOf(block: Block, bulletin: Bulletin, marks: readonly MarkInBlock[]): ReportParagraph {
  return {
    kind: 'paragraph',
    number: block.paragraph,
    remark: REMARKS[block.kind] ?? null,
    ...markedWords(block, bulletin, marks),
  };
}

/** The words of a block with the part of each mark and each damaged spot that lies in it. */
function markedWords({ start, end }: Block, { text, damaged }: Bulletin, marks: readonly MarkInBlock[]): MarkedWords {
  const within = (place: { start: number; end: number }) => {
    return { start: Math.max(place.start, start) - start, end: Math.min(place.end, end) - start };
  };
  const spots = damaged.filter((spot) => spot.end > start && spot.end <= end);
  return {
    text: text.slice(start, end),
    marks: marks.map(
      ({ number, annotation, opens, closes }): ReportMark => ({ note: number, ...within(annotation), opens, closes }),
    ),
    damaged: spots.map(within),
    footnotes: [],
  };
}

/** What a reader asks first of a document. Every field is there: what the text does not state says so. */
function factsOf(bulletin: Bulletin): Fact[] {
  const { metadata } = bulletin;
  return [
    { label: '简称', value: bulletin.shortTitle },
    { label: '来源', value: bulletin.sourceClass ? SOURCE_CLASS_LABELS[bulletin.sourceClass] : NOT_STATED },
    { label: '发布单位', value: metadata.issuer ?? NOT_STATED },
    { label: '被巡视单位', value: metadata.inspectedBody ?? NOT_STATED },
    { label: '届次轮次', value: [metadata.congress, metadata.round].filter(Boolean).join('') || NOT_STATED },
    { label: '巡视组', value: metadata.team ?? NOT_STATED },
    { label: '巡视时间', value: inspectionPeriod(metadata) },
    { label: '反馈日期', value: chineseDate(metadata.feedbackOn) },
    { label: '发布日期', value: chineseDate(metadata.publishedOn) },
    { label: '文件', value: `${bulletin.file.name}，第${bulletin.revision}版` },
    { label: '校验码', value: inGroups(bulletin.file.sha256) },
  ];
}

/** A line breaks between groups; without them 64 characters would be one word. */
function inGroups(sha256: string): string {
  return sha256.replace(/.{8}(?=.)/g, '$& ');
}

function inspectionPeriod({ inspectedFrom, inspectedTo }: Metadata): string {
  if (inspectedFrom === undefined && inspectedTo === undefined) return NOT_STATED;
  return `${chineseDate(inspectedFrom)}至${chineseDate(inspectedTo)}`;
}
