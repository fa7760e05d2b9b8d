import { differenceOf } from '../../../contract/figures.ts';
import { NOT_STATED, VERDICT_LABELS } from '../labels.ts';
import { plainWords, type Report, type ReportItem, type ReportSection } from '../report.ts';
import { evidenceWords } from '../report-comment.ts';
import type { Table } from '../table.ts';
import { checkerWords, reviewerWords } from './ledger-columns.ts';
import type { LedgerLine } from './ledger-line.ts';
import { isJudged, TABLE_LABELS } from './ledger-tables.ts';

/** 核查底稿: a page for each row with a verdict. */
export function workingPapers(lines: readonly LedgerLine[]): Report[] {
  const judged = lines.filter(isJudged);
  return judged.map((line, index) => paperOf(line, index + 1));
}

function paperOf(line: LedgerLine, number: number): Report {
  const { mark, unit, shortTitle, table, problem, subject, words, source, cautions } = line;
  const note = mark?.note.trim() ?? '';
  const evidence = mark ? evidenceWords(mark) : [];
  const review = mark?.review ?? null;
  return {
    title: '核查底稿',
    facts: [
      { label: '编号', value: String(number) },
      { label: '单位', value: unit ?? NOT_STATED },
      { label: '资料', value: shortTitle },
      { label: '类别', value: TABLE_LABELS[table] },
      { label: '事项', value: subject ?? problem ?? NOT_STATED },
    ],
    sections: [
      section('一、原文', [{ kind: 'quote', words, source, cautions: [...cautions], comment: null }]),
      section('二、数据', figureItems(line)),
      section('三、佐证', evidence.length === 0 ? [said('无。')] : evidence.map(said)),
      section('四、核查结论', [
        said(`${mark?.verdict ? VERDICT_LABELS[mark.verdict] : ''}${mark?.closed === true ? '，已销号' : ''}。`),
        ...(note === '' ? [] : [said(`说明：${note}`)]),
        said(`核查人：${checkerWords(line)}`),
      ]),
      section('五、复核', [
        said(review ? `${reviewerWords(line)}${review.note && `，${review.note}`}。` : '尚未复核。'),
      ]),
      section('六、签字', [
        said('核查人（签字）：　　　　　　　　日期：　　　年　　月　　日'),
        said('复核人（签字）：　　　　　　　　日期：　　　年　　月　　日'),
        said('被核查单位（签章）：　　　　　　日期：　　　年　　月　　日'),
      ]),
    ],
  };
}

function figureItems({ figures, reportedWords }: LedgerLine): ReportItem[] {
  if (figures === null) return [said(reportedWords ?? NOT_STATED)];
  const table: Table = {
    name: '申报与核实',
    columns: [
      { key: 'reported', heading: '申报数', type: 'number' },
      { key: 'verified', heading: '核实数', type: 'number' },
      { key: 'difference', heading: '差异', type: 'number' },
      { key: 'unit', heading: '计量单位', type: 'text' },
    ],
    // As decimal text: paper has no need to squeeze figures into what a double can hold.
    rows: [[figures.reported ?? NOT_STATED, figures.verified ?? '', differenceOf(figures) ?? '', figures.unit]],
  };
  return [{ kind: 'table', table }];
}

function section(heading: string, items: ReportItem[]): ReportSection {
  return { level: 1, heading: plainWords(heading), items };
}

function said(words: string): ReportItem {
  return { kind: 'paragraph', number: null, remark: null, ...plainWords(words) };
}
