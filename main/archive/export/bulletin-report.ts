import type { PlacedAnnotation } from '../../contract/annotation.ts';
import type { Block, Bulletin, Metadata } from '../../contract/bulletin.ts';
import { blockAt, headingTitle } from '../text/outline.ts';
import { chineseDate } from './dates.ts';
import { NOT_STATED, SOURCE_CLASS_LABELS } from './labels.ts';
import type { Fact, Report, ReportComment, ReportParagraph, ReportSection, ReportSign } from './report.ts';
import { commentOf } from './report-comment.ts';

const REMARKS: Partial<Record<Block['kind'], string>> = { apparatus: '页面信息', repeated: '重复段落' };

type Marked = { number: number; annotation: PlacedAnnotation };

/**
 * A bulletin as printed: its headings, its numbered paragraphs, and beside each the notes on it. `annotations` are those of
 * this bulletin, in the order of the text; one that stands nowhere in this revision comes at the end, with its words.
 */
export function bulletinReport(bulletin: Bulletin, annotations: readonly PlacedAnnotation[]): Report {
  const { text, blocks } = bulletin;
  const marked = annotations.map((annotation, index) => ({ number: index + 1, annotation }));
  const standsHere = ({ annotation }: Marked) =>
    annotation.state !== 'orphan' && annotation.revision === bulletin.revision;
  const byBlock = groupByBlock(marked.filter(standsHere), blocks);
  const sections: ReportSection[] = [{ level: 1, heading: null, items: (byBlock.get(undefined) ?? []).map(withWords) }];
  for (const block of blocks) {
    const marks = byBlock.get(block) ?? [];
    if (block.kind === 'heading') {
      sections.push({ level: block.level, heading: headingWords(block, text), items: marks.map(withWords) });
    } else if (marks.length > 0 || !repeatsTitle(block, bulletin)) {
      sections.at(-1)?.items.push(paragraphOf(block, bulletin, marks), ...marks.map(withWords));
    }
  }
  const lost = marked.filter((mark) => !standsHere(mark));
  if (lost.length > 0) sections.push({ level: 1, heading: '待定位的标注', items: lost.map(withWords) });
  return { title: bulletin.title ?? bulletin.shortTitle, facts: factsOf(bulletin), sections };
}

/** Marks by the block in which they begin; undefined holds those in front of the first. */
function groupByBlock(marks: readonly Marked[], blocks: readonly Block[]): Map<Block | undefined, Marked[]> {
  const groups = new Map<Block | undefined, Marked[]>();
  for (const mark of marks) {
    const block = blockAt(blocks, mark.annotation.start);
    const group = groups.get(block);
    if (group) group.push(mark);
    else groups.set(block, [mark]);
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

function withWords({ number, annotation }: Marked): ReportComment {
  return commentOf(annotation, number, annotation.quote);
}

function headingWords(block: Block, text: string): string {
  return `${block.label ?? ''}${headingTitle(block, text)}`;
}

function paragraphOf(block: Block, { text, damaged }: Bulletin, marks: readonly Marked[]): ReportParagraph {
  const notes = marks.map(({ number, annotation }): ReportSign => {
    // A mark that runs on into later paragraphs is called where this one ends.
    return { at: Math.min(annotation.end, block.end) - block.start, kind: 'note', note: number };
  });
  const spots = damaged.filter(({ end }) => end > block.start && end <= block.end);
  const signs = [...spots.map(({ end }): ReportSign => ({ at: end - block.start, kind: 'damaged' })), ...notes];
  return {
    kind: 'paragraph',
    number: block.paragraph,
    remark: REMARKS[block.kind] ?? null,
    text: text.slice(block.start, block.end),
    signs: signs.sort((a, b) => a.at - b.at),
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
    { label: '校验码', value: bulletin.file.sha256 },
  ];
}

function inspectionPeriod({ inspectedFrom, inspectedTo }: Metadata): string {
  if (inspectedFrom === undefined && inspectedTo === undefined) return NOT_STATED;
  return `${chineseDate(inspectedFrom)}至${chineseDate(inspectedTo)}`;
}
