import { describe, expect, it } from 'vitest';
import { highestMarking, markingOf } from '../../../../main/archive/export/classification.ts';

describe('the marking of a source', () => {
  it.each([
    ['秘密★10年\n关于整改情况的通报', '秘密★10年'],
    ['首页\n【内部资料】\n通报', '内部资料'],
    ['内部资料，注意保存\n通报', '内部资料，注意保存'],
    ['绝密\n机密\n通报', '绝密'],
  ])('%j is %s', (text, marking) => {
    expect(markingOf(text)).toBe(marking);
  });

  it('is a line of its own at the top, and no word of the text', () => {
    expect(markingOf('关于保守国家秘密工作的通报\n严格管理内部资料，防止泄露秘密。')).toBeNull();
    expect(markingOf(`${'正文。\n'.repeat(20)}秘密`)).toBeNull();
    expect(markingOf('秘密工作自查报告\n内部控制建设情况')).toBeNull();
  });
});

describe('the marking of a compilation', () => {
  it('is the highest of its sources', () => {
    expect(highestMarking(['内部资料', '机密★1年', '秘密★30年'])).toBe('机密★1年');
    expect(highestMarking(['', '供内部参阅', '秘密'])).toBe('秘密');
    expect(highestMarking(['', ''])).toBeNull();
  });

  it('is of two equal ones the longer', () => {
    expect(highestMarking(['秘密★6个月', '秘密★10年', '秘密★1年'])).toBe('秘密★10年');
    expect(highestMarking(['秘密★10年', '秘密★长期'])).toBe('秘密★长期');
    expect(highestMarking(['秘密★10年', '秘密'])).toBe('秘密');
  });
});
