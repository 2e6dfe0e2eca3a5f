import type { Instant } from '#domain/shared/instant';
import { climb } from '#services/escalation/climb';
import { actingAt, type ActivityRoom } from '../activity-context';

/** The verb of an escalation, safe to run twice at the same instant. */
export function escalationActivities(room: ActivityRoom) {
  return {
    climb: ({ taskId, at }: { readonly taskId: string; readonly at: Instant }) =>
      actingAt(room, { kind: 'escalation', subjectId: taskId }, at, (ctx) => climb(ctx, { taskId })),
  };
}

export type EscalationActivities = ReturnType<typeof escalationActivities>;
