import type { PlanState } from '#domain/planning/plan-states';

/** What every screen of a plan has at its top. */
export interface PlanHead {
  readonly id: string;
  readonly title: string;
  readonly year: number | null;
  readonly state: PlanState;
  readonly version: number;
  readonly unitId: string;
  readonly unitName: string;
  readonly documentId: string;
  readonly fileName: string;
  readonly draftedBy: string;
  /** What the actor may do to it as it stands now: permission and state together. */
  readonly may: PlanSteps;
  /** The amendment that is being drafted, if there is one. */
  readonly openAmendmentId: string | null;
}

export interface PlanSteps {
  readonly edit: boolean;
  readonly submit: boolean;
  readonly withdraw: boolean;
  readonly approve: boolean;
  readonly return: boolean;
  readonly publish: boolean;
  readonly amend: boolean;
  readonly discard: boolean;
}
