/**
 * The figures of the coverage model. They were tuned together on the labelled drafts in `coverage.fixture.ts` that are not
 * held out, for the best F1 of "covered or touched" against "missing"; change them only together with a new measurement.
 */
export const coverageTuning = {
  /** What a term's place in a point counts for: the label names the point, the statement makes it, members vary it. */
  labelWeight: 1.2,
  statementWeight: 0.7,
  membersWeight: 1,
  /** How many of its heaviest terms a short statement of a point has. */
  shortStatement: 5,
  /** A term that another point dwells on more counts up to this share less. */
  borrowed: 0.5,
  /** Two neighbouring sentences count this much of what one sentence with the same terms would. */
  pairWeight: 0.85,
  /** A sentence that says more of another point says up to this share less of this one. */
  rivalry: 0.4,
  /** From this score on a point is covered. */
  coveredScore: 0.42,
  /** From this score on a point is touched. */
  touchedScore: 0.26,
  /** A word is named as a trigger if it brings at least this share of a short statement's weight. */
  triggerShare: 0.06,
};
