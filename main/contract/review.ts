/** 同意, 不同意. */
export const REVIEW_OUTCOMES = ['agreed', 'rejected'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

/** 双人复核: what a second person says of a verdict. It falls away when verdict, figures or evidence change. */
export type Review = {
  reviewer: string;
  reviewerId: string;
  unit: string;
  /** ISO 8601 instant. */
  at: string;
  outcome: ReviewOutcome;
  note: string;
};
