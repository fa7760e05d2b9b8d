import type { TFunction } from 'i18next';
import { evidenceNumber } from '../../../../main/contract/evidence.ts';

/** 佐证1-2; while the verdict is not kept and has no number yet, 佐证2. `index` counts from 0. */
export function evidenceLabel(verdict: number | null, index: number, t: TFunction): string {
  return evidenceNumber(verdict, index + 1) ?? t('evidence.unnumbered', { number: index + 1 });
}
