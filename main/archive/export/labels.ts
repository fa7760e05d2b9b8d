import type { AnchorState, AnnotationKind, Colour, Verdict } from '../../contract/annotation.ts';
import type { SourceClass } from '../../contract/bulletin.ts';
import type { PerformanceMeasure } from '../../contract/ledger-corrections.ts';

/** Words of the working language on paper, for what the database holds as codes. */
export const KIND_LABELS: Record<AnnotationKind, string> = {
  highlight: '划线',
  note: '批注',
  question: '疑问',
  verdict: '核查',
  bookmark: '书签',
  excerpt: '摘录',
  sic: '原文如此',
};

export const VERDICT_LABELS: Record<Verdict, string> = {
  pending: '待核',
  true: '属实',
  'partly-true': '部分属实',
  doubtful: '存疑',
  untrue: '不属实',
  unverifiable: '无法核实',
};

export const PERFORMANCE_LABELS: Record<PerformanceMeasure, string> = {
  problems: '问题数',
  'problems-done': '已整改问题',
  measures: '措施数',
  'measures-done': '已完成措施',
  completion: '完成率',
  'cases-filed': '立案',
  sanctioned: '处分',
  organisational: '组织处理',
  refunded: '退缴金额',
  'rules-made': '新建制度',
  'rules-revised': '修订制度',
};

export const COLOUR_LABELS: Record<Colour, string> = {
  point: '要点',
  problem: '问题',
  measure: '举措',
  result: '成效',
  wording: '表述',
};

export const STATE_LABELS: Record<AnchorState, string> = {
  anchored: '已定位',
  moved: '位置有变',
  orphan: '待定位',
};

export const SOURCE_CLASS_LABELS: Record<SourceClass, string> = {
  official: '官方公布',
  media: '媒体',
  compiled: '网络整理',
};

/** What the text does not state: never 0, never blank. */
export const NOT_STATED = '原文未载';

/** Words that cannot be recovered from the file. */
export const DAMAGED = '原文残缺';
