import type { TFunction } from 'i18next';
import { differenceOf, type Figures } from '../../../../main/contract/figures.ts';

/** 差异 in words: 核实比申报少 2.36 万元. Null while one of the figures is not known. */
export function differenceWords(figures: Figures, t: TFunction): string | null {
  const difference = differenceOf(figures);
  if (difference === null) return null;
  const amount = `${difference.replace('-', '')}${figures.unit}`;
  if (difference === '0') return t('figures.same');
  return t(difference.startsWith('-') ? 'figures.less' : 'figures.more', { amount });
}
