import { ApplicationFailure } from '@temporalio/common';
import { processIdOf, type ProcessId } from '#domain/processes/process-id';
import { dateInShanghai, type Instant } from '#domain/shared/instant';
import type { WorkCalendar } from '#domain/work-calendar/work-calendar';
import type { Context } from '#services/context';
import { OfficeError } from '#services/errors';
import type { Ports } from '#services/ports';
import { onWhoseBehalf } from '#services/processes/on-whose-behalf';

/** What activities are put together from. The working calendar is that of the worker; the instant is always the workflow's. */
export interface ActivityRoom {
  readonly db: Context['db'];
  readonly calendar: WorkCalendar;
  readonly ports: Ports;
}

/** Lets a process act at an instant: its verbs see that instant as now, whatever the machine's clock says. */
export async function actingAt<Result>(
  room: ActivityRoom,
  process: ProcessId,
  at: Instant,
  act: (ctx: Context) => Promise<Result>,
): Promise<Result> {
  try {
    const onBehalfOf = await onWhoseBehalf(room.db, process);
    return await act({
      db: room.db,
      actor: { kind: 'system', process: processIdOf(process.kind, process.subjectId), onBehalfOf },
      now: new Date(at),
      today: dateInShanghai(at),
      calendar: room.calendar,
      ports: room.ports,
      requestId: null,
    });
  } catch (error) {
    throw failureOf(error);
  }
}

/** A refusal by rule stays a refusal however often it is asked; somebody faster, or a part that is away, is worth another try. */
function failureOf(error: unknown): unknown {
  if (!(error instanceof OfficeError)) return error;
  const { kind, code, facts, message } = error;
  const nonRetryable = kind !== 'conflict' && kind !== 'unavailable' && kind !== 'too-many';
  return ApplicationFailure.create({ message, type: `${kind}:${code}`, nonRetryable, details: [facts], cause: error });
}
