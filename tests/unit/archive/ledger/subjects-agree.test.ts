import { describe, expect, it } from 'vitest';
import { agreeLeniently, agreeStrictly } from '../../../helpers/ledger/subjects-agree.ts';

describe('the rules by which subjects are scored', () => {
  it('take the head noun for enough when lenient, and no other noun', () => {
    expect(agreeLeniently('投资比重', '第一产业投资比重')).toBe(true);
    expect(agreeLeniently('企业', '国家、省级森林乡村')).toBe(false);
    expect(agreeLeniently('', '企业')).toBe(false);
  });

  it('want half of the words, and other words for other subjects, when strict', () => {
    expect(agreeStrictly('巡视反馈问题', '巡视反馈的问题', [])).toBe(true);
    expect(agreeStrictly('投资比重', '国有单位第一产业投资比重', [])).toBe(false);
    expect(agreeStrictly('产业投资比重', '第一产业投资比重', [])).toBe(true);
    expect(agreeStrictly('产业投资比重', '第一产业投资比重', ['产业投资比重'])).toBe(false);
  });
});
