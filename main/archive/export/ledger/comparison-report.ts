import type { ChartedMeasure } from '../../../contract/ledger-paper.ts';
import { chineseDay } from '../dates.ts';
import { plainWords, type Report, type ReportItem } from '../report.ts';
import { COMPARISON_NOTE, type ComparedLine, comparisonPage, comparisonSources } from './comparison.ts';
import { comparisonPictures } from './comparison-charts.ts';

/** 对照: the figures side by side, as bars, and with their sources. `at` is the ISO instant of the export. */
export function comparisonReport(lines: readonly ComparedLine[], wanted: ChartedMeasure, at: string): Report {
  const pictures = comparisonPictures(lines, wanted);
  const section = (heading: string, items: ReportItem[]) => ({ level: 1, heading: plainWords(heading), items });
  return {
    title: '整改情况对照',
    facts: [
      { label: '资料', value: `${lines.length}份` },
      { label: '导出日期', value: chineseDay(at) },
    ],
    sections: [
      section('一、对照表', [{ kind: 'table', table: comparisonPage(lines) }, said(COMPARISON_NOTE)]),
      ...(pictures.length === 0 ? [] : [section('二、对照图', pictures)]),
      section(`${pictures.length === 0 ? '二' : '三'}、数字出处`, [{ kind: 'table', table: comparisonSources(lines) }]),
    ],
  };
}

function said(words: string): ReportItem {
  return { kind: 'paragraph', number: null, remark: null, ...plainWords(words) };
}
