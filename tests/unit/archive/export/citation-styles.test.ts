import { describe, expect, it } from 'vitest';
import { type CitedWork, citeInStyle } from '../../../../main/archive/export/citation-styles.ts';
import type { CitedPlace } from '../../../../main/archive/export/cite.ts';
import type { CitationStyle } from '../../../../main/contract/citation.ts';

const PLACE: CitedPlace = {
  shortTitle: '徐汇区（十二届二轮）',
  sourceClass: 'official',
  section: [{ label: '二、', title: '反馈意见整改' }],
  item: null,
  paragraph: 9,
  lastParagraph: 9,
};
const WORK: CitedWork = {
  title: '关于整改进展情况的通报',
  issuer: '中共上海市徐汇区委员会',
  kind: 'rectification',
  publishedOn: '2023-08-29',
};

const cited = (style: CitationStyle, work: CitedWork = WORK, isSic = false) =>
  citeInStyle(style, '完成,300台', PLACE, work, { fullWidthPunctuation: true, isSic, today: '2024-05-01' });

describe('styles of citation', () => {
  it.each([
    ['place', '“完成，300台”（徐汇区（十二届二轮），二，第9段）'],
    ['footnote', '“完成，300台”\n中共上海市徐汇区委员会：《关于整改进展情况的通报》，2023年8月29日，二，第9段。'],
    [
      'gbt7714',
      '“完成，300台”[1]\n[1] 中共上海市徐汇区委员会. 关于整改进展情况的通报[Z]. (2023-08-29)[2024-05-01]: 二，第9段.',
    ],
    ['author-year', '“完成，300台”（中共上海市徐汇区委员会，2023：二，第9段）'],
  ] as const)('%s', (style, text) => {
    expect(cited(style).text).toBe(text);
  });

  it('never make up what the text does not state', () => {
    const bare = { ...WORK, issuer: null, publishedOn: null };
    expect(cited('footnote', bare).source).toBe('《关于整改进展情况的通报》，发布日期原文未载，二，第9段。');
    expect(cited('gbt7714', bare).source).toBe('关于整改进展情况的通报[Z]. [2024-05-01]: 二，第9段.');
    expect(cited('author-year', bare).source).toBe('《关于整改进展情况的通报》，年份原文未载：二，第9段');
  });

  it('name the type of document, and say where the bulletin itself errs', () => {
    expect(cited('gbt7714', { ...WORK, kind: 'news' }).source).toContain('通报[N].');
    expect(cited('gbt7714', WORK, true).source).toContain('二，第9段，原文如此.');
  });
});
