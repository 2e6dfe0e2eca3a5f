import { defineQuery, defineSignal } from '@temporalio/workflow';
import type { Instant } from '#domain/shared/instant';

/** What an escalation is started with; its id is `escalation:<taskId>`. Deadline, owners and ladder are read when it wakes. */
export interface EscalationInput {
  readonly taskId: string;
}

/** How an escalation stands. `wakeAt` is null where only a change can bring it on: while it is paused, and after its last rung. */
export interface EscalationStanding {
  readonly state: 'climbing' | 'paused';
  readonly wakeAt: Instant | null;
}

/** Deadline, owner, state or policy have changed: look now. */
export const wakeEscalation = defineSignal('wake');
export const escalationStanding = defineQuery<EscalationStanding>('standing');
