import { describe, expect, it } from 'vitest';
import { pageLayout, textBlockPt } from '../../../../main/archive/export/page-layout.ts';
import { EXPORT_PRESETS, FONTS_OF } from '../../../../main/contract/export.ts';

const PLAIN = { wideMargin: false, largeType: false };

describe('the layout of pages', () => {
  it('keeps the text block of the standard: 156 × 225 mm, 22 lines of 28 characters', () => {
    const layout = pageLayout({ preset: 'official', ...PLAIN });
    const { width, height } = textBlockPt(layout);
    expect(width * (25.4 / 72)).toBeCloseTo(156, 6);
    expect(height * (25.4 / 72)).toBeCloseTo(225, 6);
    expect(Math.floor(width / layout.characterPitchPt)).toBe(28);
    expect(Math.floor(height / layout.linePitchPt)).toBe(22);
    // A standard pitch of exactly 29 pt would push the last line out.
    expect(29 * 22).toBeGreaterThan(height);
  });

  it('grows with large type, and leaves room for a pencil', () => {
    const large = pageLayout({ preset: 'official', wideMargin: true, largeType: true });
    expect(large.bodyPt).toBe(22);
    expect(large.marginMm).toEqual({ top: 37, right: 70, bottom: 35, left: 28 });
  });

  it.each(EXPORT_PRESETS)('names no font that the reader is not asked about: %s', (preset) => {
    const { latin, title, body, headings, aside, pageNumber, marking } = pageLayout({ preset, ...PLAIN }).fonts;
    const named = new Set([latin, title, body, ...headings, aside, pageNumber, marking]);
    expect([...named].sort()).toEqual(FONTS_OF[preset].map(({ name }) => name).sort());
  });
});
