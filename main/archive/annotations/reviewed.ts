import { ArchiveError } from '../../contract/errors.ts';
import type { Review } from '../../contract/review.ts';
import type { StoredAnnotation } from './stored-annotation.ts';

/**
 * A verdict with what a second person says of it; null takes the review away. Throws `not-a-verdict`, and `own-review`
 * where the reviewer put the mark or last changed its verdict, figures or evidence: two persons means two.
 */
export function reviewed(mark: StoredAnnotation, review: Review | null): StoredAnnotation {
  if (mark.kind !== 'verdict') {
    throw new ArchiveError('not-a-verdict', '只有核查可以复核，这条标注没有改动。', { annotation: mark.id });
  }
  if (review === null) return mark.review === null ? mark : { ...mark, review: null };
  if (review.reviewer === '') throw new ArchiveError('name-needed', '请先登记使用人的姓名和单位：复核须署名。');
  if (review.reviewerId === mark.authorId || review.reviewerId === mark.verdictAuthorId) {
    throw new ArchiveError('own-review', '双人复核须由另一人进行：核查结论是您自己作出的，没有改动。', {
      annotation: mark.id,
    });
  }
  return { ...mark, review };
}
