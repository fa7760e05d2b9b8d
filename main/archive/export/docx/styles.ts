import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import type { PageLayout } from '../page-layout.ts';
import { halfPoints, twipsOfPt } from './units.ts';

/** Styles of our own, by the names under which a reader of the file finds them. */
export const STYLE = {
  marking: 'XunyueMarking',
  fact: 'XunyueFact',
  quote: 'XunyueQuote',
  source: 'XunyueSource',
  remark: 'XunyueRemark',
  contentsTitle: 'XunyueContentsTitle',
  caption: 'XunyueCaption',
  cell: 'XunyueCell',
  headerCell: 'XunyueHeaderCell',
  picture: 'XunyuePicture',
  commentText: 'CommentText',
  footnoteText: 'FootnoteText',
} as const;

const BLACK = '000000';

/** Every style that a report uses. Each names its East Asian font: a theme would otherwise put its own in its place. */
export function stylesOf(layout: PageLayout): IStylesOptions {
  const { bodyPt, titlePt, fonts } = layout;
  const indent = firstLineIndent(layout);
  const body = { spacing: lines(layout), widowControl: false };
  const heading = (level: 0 | 1 | 2 | 3) => ({
    run: { ...runOf(layout, fonts.headings[level], bodyPt), bold: false, italics: false, color: BLACK },
    paragraph: { ...body, indent, outlineLevel: level, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { ...runOf(layout, fonts.body, bodyPt), language: { value: 'en-US', eastAsia: 'zh-CN' } },
        paragraph: body,
      },
      title: {
        run: { ...runOf(layout, fonts.title, titlePt), color: BLACK },
        paragraph: { ...body, alignment: AlignmentType.CENTER, spacing: titleSpacing(layout), keepNext: true },
      },
      heading1: heading(0),
      heading2: heading(1),
      heading3: heading(2),
      heading4: heading(3),
    },
    paragraphStyles: ownStyles(layout),
  };
}

function ownStyles(layout: PageLayout): IParagraphStyleOptions[] {
  const { fonts, bodyPt, titlePt, tablePt } = layout;
  const indent = firstLineIndent(layout);
  const aside = { run: runOf(layout, fonts.aside, bodyPt), paragraph: { indent } };
  const small = { spacing: { line: twipsOfPt(tablePt * 1.3), lineRule: LineRuleType.EXACT } };
  const style = (id: string, name: string, rest: Omit<IParagraphStyleOptions, 'id' | 'name'> = {}) => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    ...rest,
  });
  const contents = [1, 2, 3, 4].map((level) =>
    style(`TOC${level}`, `toc ${level}`, {
      run: runOf(layout, level === 1 ? fonts.headings[0] : fonts.body, bodyPt),
      paragraph: { indent: { left: twipsOfPt(bodyPt * (level - 1)) } },
    }),
  );
  return [
    style('Normal', 'Normal', { run: runOf(layout, fonts.body, bodyPt) }),
    style('BodyText', 'Body Text', { paragraph: { indent, alignment: AlignmentType.BOTH } }),
    style(STYLE.marking, '份号与密级', { run: runOf(layout, fonts.marking, bodyPt) }),
    style(STYLE.fact, '基本情况', { paragraph: { indent } }),
    style(STYLE.quote, '摘录', { paragraph: { indent, alignment: AlignmentType.BOTH } }),
    style(STYLE.source, '出处', aside),
    style(STYLE.remark, '说明', aside),
    style(STYLE.contentsTitle, '目录标题', {
      run: runOf(layout, fonts.title, titlePt),
      paragraph: { alignment: AlignmentType.CENTER, spacing: titleSpacing(layout) },
    }),
    style(STYLE.caption, '表名', {
      run: runOf(layout, fonts.headings[0], tablePt),
      paragraph: { alignment: AlignmentType.CENTER, keepNext: true },
    }),
    style(STYLE.cell, '表格文字', { run: runOf(layout, fonts.body, tablePt), paragraph: small }),
    style(STYLE.headerCell, '表头', {
      run: runOf(layout, fonts.headings[0], tablePt),
      paragraph: { ...small, alignment: AlignmentType.CENTER },
    }),
    style(STYLE.picture, '图', {
      paragraph: { alignment: AlignmentType.CENTER, spacing: { line: 240, lineRule: LineRuleType.AUTO } },
    }),
    style(STYLE.commentText, 'annotation text', {
      run: runOf(layout, '宋体', 10.5),
      paragraph: { spacing: { line: 240, lineRule: LineRuleType.AUTO } },
    }),
    ...contents,
  ];
}

/** Latin words in a Latin font, Han and all marks that Chinese shares with Latin in the East Asian one. */
function runOf({ fonts, bodyPt, characterPitchPt }: PageLayout, eastAsia: string, sizePt: number) {
  const spacing = sizePt === bodyPt ? twipsOfPt(characterPitchPt - bodyPt) : 0;
  return {
    ...(spacing !== 0 && { characterSpacing: spacing }),
    font: { ascii: fonts.latin, hAnsi: fonts.latin, cs: fonts.latin, eastAsia, hint: 'eastAsia' },
    size: halfPoints(sizePt),
    sizeComplexScript: halfPoints(sizePt),
  };
}

function lines({ linePitchPt }: PageLayout) {
  return { line: twipsOfPt(linePitchPt), lineRule: LineRuleType.EXACT, before: 0, after: 0 };
}

/** A title may run over several lines: a little more than its own height each. */
export function titleLinePt({ titlePt, linePitchPt }: PageLayout): number {
  return Math.max(linePitchPt, titlePt * 1.3);
}

function titleSpacing(layout: PageLayout) {
  const { linePitchPt } = layout;
  return {
    line: twipsOfPt(titleLinePt(layout)),
    lineRule: LineRuleType.EXACT,
    before: twipsOfPt(linePitchPt),
    after: twipsOfPt(linePitchPt),
  };
}

/** Two characters; Word takes the first figure, programs that do not know it the second. */
function firstLineIndent({ characterPitchPt }: PageLayout) {
  return { firstLineChars: 200, firstLine: twipsOfPt(2 * characterPitchPt) };
}
