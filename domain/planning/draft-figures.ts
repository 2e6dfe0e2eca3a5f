/** What a draft comes to, for lists: kept beside it, made anew with every change. */
export interface DraftFigures {
  readonly itemCount: number;
  /** Items without an owner or a backup. */
  readonly unassignedCount: number;
  readonly openQuestionCount: number;
  /** 0 to 1: how much of the plan's text gave something. */
  readonly coverage: number;
}
