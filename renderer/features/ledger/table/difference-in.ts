import { differenceOf, type Figures } from '../../../../main/contract/figures.ts';

/** 差异 with its sign and unit (−3万元), `none` where both numbers are the same; null unless both are known. */
export function differenceIn(figures: Figures, none: string): string | null {
  const difference = differenceOf(figures);
  if (difference === null) return null;
  if (difference === '0') return none;
  return `${difference.startsWith('-') ? '−' : '+'}${difference.replace('-', '')}${figures.unit}`;
}
