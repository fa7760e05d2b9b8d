import type { PageOptions } from '../../../../main/archive/export/page-options.ts';
import {
  plainWords,
  type Report,
  type ReportComment,
  type ReportPicture,
} from '../../../../main/archive/export/report.ts';

/** The smallest picture there is: one grey point. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

/** A drawing as small. */
export const CHART: ReportPicture = {
  kind: 'picture',
  svg: '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="320"/>',
  widthPx: 640,
  heightPx: 320,
  caption: '完成率',
  alternativeText: '徐汇区 60.79%',
};

export const PLAIN_PAGE: PageOptions = {
  preset: 'official',
  wideMargin: false,
  largeType: false,
  fullWidthPunctuation: true,
  hasContents: true,
  hasParagraphNumbers: false,
  classification: null,
  copyNumber: null,
  watermark: null,
};

export function commentNumber(note: number, more: Partial<ReportComment> = {}): ReportComment {
  return {
    kind: 'comment',
    note,
    about: null,
    isAnchored: true,
    labels: ['核查', '属实'],
    words: `第${note}条说明`,
    details: [],
    tags: ['民生'],
    author: '李明（区纪委）',
    at: '2024-05-01T08:00:00.000Z',
    ...more,
  };
}

/** Something of everything that a report can hold. */
export const SAMPLE_REPORT: Report = {
  title: '关于整改进展情况的通报',
  facts: [{ label: '来源', value: '官方公布' }],
  sections: [
    {
      level: 1,
      heading: { ...plainWords('一、总体情况'), marks: [{ note: 1, start: 2, end: 4, opens: true, closes: true }] },
      items: [
        commentNumber(1),
        {
          kind: 'paragraph',
          number: 1,
          remark: null,
          text: '完成加装电梯300台,“一岗双责”落到实处——已见成效……',
          marks: [
            { note: 2, start: 2, end: 10, opens: true, closes: true },
            { note: 3, start: 6, end: 29, opens: true, closes: false },
          ],
          damaged: [{ start: 6, end: 9 }],
          footnotes: [{ at: 10, words: '据台账。' }],
        },
        commentNumber(2, { author: '王芳' }),
        commentNumber(3),
        {
          kind: 'paragraph',
          number: 2,
          remark: null,
          ...plainWords('下一步持续推进。'),
          marks: [{ note: 3, start: 0, end: 3, opens: false, closes: true }],
        },
      ],
    },
    {
      level: 2,
      heading: plainWords('（一）数据'),
      items: [
        {
          kind: 'table',
          table: {
            name: '台账',
            columns: [
              { key: 'unit', heading: '单位', type: 'text' },
              { key: 'claimed', heading: '申报数', type: 'number' },
              { key: 'rate', heading: '完成率', type: 'percent' },
              { key: 'day', heading: '时限', type: 'date' },
              { key: 'id', heading: '编号', type: 'text', isHidden: true },
            ],
            rows: [
              ['徐汇区', 300, 60.79, '2023-08-29', 'x1'],
              ['静安区', 2853.58, null, '2023-08', 'x2'],
            ],
          },
        },
        CHART,
      ],
    },
    {
      level: 1,
      heading: plainWords('二、摘录'),
      items: [
        {
          kind: 'quote',
          words: '推动整改<见效>',
          source: '回顾，第1段，网络整理',
          cautions: ['本条摘自网络整理的资料，引用前请核对原件。'],
          comment: commentNumber(4),
        },
        commentNumber(5, { isAnchored: false, about: '原来的话', labels: ['批注', '待定位'] }),
      ],
    },
  ],
};
