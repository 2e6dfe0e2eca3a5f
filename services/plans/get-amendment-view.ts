import type { DraftQuestion } from '#domain/planning/draft';
import type { CalendarDate } from '#domain/shared/calendar-date';
import type { TaskState } from '#domain/tasks/task-states';
import type { Assignees } from './find-assignees';
import type { Blocker } from '#domain/planning/publish-readiness';
import type { ReviewItem, ReviewParty } from './draft-lines';
import type { EditDone } from './get-review-view';
import type { PlanHead } from './plan-head';

/** A change to a plan in force: the amended draft, and what it would do to the tasks that have not started. */
export interface AmendmentView {
  readonly plan: PlanHead;
  readonly id: string;
  readonly number: number;
  readonly state: 'draft' | 'in-force' | 'discarded';
  readonly version: number;
  readonly reason: string;
  readonly draftedBy: string;
  readonly createdOn: CalendarDate;
  readonly inForceOn: CalendarDate | null;
  readonly mayEdit: boolean;
  readonly items: readonly ReviewItem[];
  readonly parties: readonly ReviewParty[];
  readonly questions: readonly DraftQuestion[];
  readonly diff: AmendmentDiffView;
  readonly blockers: readonly Blocker[];
  readonly undo: Pick<EditDone, 'kind'> | null;
  readonly redo: Pick<EditDone, 'kind'> | null;
  readonly assignees: Assignees;
}

/** Of an amendment in force, empty: what it did stands in the plan's audit and in the tasks' histories. */
export interface AmendmentDiffView {
  readonly adds: readonly AmendedTask[];
  readonly moves: readonly (AmendedTask & { readonly fromDueOn: CalendarDate })[];
  readonly drops: readonly AmendedTask[];
  readonly reassigns: readonly (AmendedTask & { readonly fromOwnerName: string })[];
  /** Would change, but has started: stays as it is. */
  readonly left: readonly (AmendedTask & { readonly state: TaskState })[];
}

export interface AmendedTask {
  readonly key: string;
  readonly taskId: string | null;
  readonly itemTitle: string;
  readonly title: string;
  readonly dueOn: CalendarDate;
  readonly ownerName: string | null;
  readonly backupName: string | null;
}
