import { defineQuery, defineSignal } from '@temporalio/workflow';
import type { Instant } from '#domain/shared/instant';

/** What a plan's process is started with; its id is `plan-year:<planId>`. Everything else is read when it wakes. */
export interface PlanYearInput {
  readonly planId: string;
}

/** How a plan's process stands, for the process page and for tests. */
export interface PlanYearStanding {
  readonly state: 'carrying' | 'paused';
  /** When it looks again; null while it is paused. */
  readonly wakeAt: Instant | null;
}

/** Something that it reads has changed: look now. A pause and its end come this way too. */
export const wakePlanYear = defineSignal('wake');
export const planYearStanding = defineQuery<PlanYearStanding>('standing');
