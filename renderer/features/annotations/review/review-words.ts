import type { TFunction } from 'i18next';
import type { Review } from '../../../../main/contract/review.ts';

/** 未复核, 复核同意 or 复核不同意. */
export function reviewWords(review: Review | null, t: TFunction): string {
  return t(review ? `review.${review.outcome}` : 'review.none');
}
