import {
  Client,
  Connection,
  isGrpcServiceError,
  WorkflowNotFoundError,
  type ConnectionLike,
  type WorkflowExecutionStatusName,
} from '@temporalio/client';
import { parseProcessId, processIdOf, type ProcessId } from '#domain/processes/process-id';
import { unavailable } from '#services/errors';
import type { ProcessPort, RunningProcess } from '#services/ports';
import { wakeEscalation, type EscalationInput } from './escalation/contract';
import { wakePlanYear, type PlanYearInput } from './plan-year/contract';
import { TASK_QUEUE } from './task-queue';

/** The process port with what only the worker needs. */
export interface ProcessClient extends ProcessPort {
  start(process: ProcessId): Promise<void>;
  /** Ends a process that should not run. Nothing happens where it does not. */
  stop(processId: string, reason: string): Promise<void>;
  close(): Promise<void>;
}

/** A call that is not answered in this time counts as "the server is away". */
const ANSWER_WITHIN_MS = 5_000;
/** A server that was away is found again within seconds; gRPC would wait up to two minutes. */
const LOOK_AGAIN = { 'grpc.initial_reconnect_backoff_ms': 500, 'grpc.max_reconnect_backoff_ms': 5_000 };

/** The way to the processes by address. It connects when first used, and again by itself after the server was away. */
export function createProcessPort(address: string, namespace = 'default'): ProcessClient {
  return processClient(Connection.lazy({ address, channelArgs: LOOK_AGAIN }), namespace);
}

/** The way to the processes over a connection that exists; the tests' server gives one. */
export function processClient(connection: ConnectionLike, namespace = 'default'): ProcessClient {
  const { workflow } = new Client({ connection, namespace });
  const asked = <Result>(call: () => Promise<Result>) =>
    connection.withDeadline(Date.now() + ANSWER_WITHIN_MS, call).catch((error: unknown) => {
      throw isAway(error) ? unavailable('temporal-away') : error;
    });

  // A signal with the start reaches the process whether it runs or not, even while it is just ending: it then looks once more.
  const start = async ({ kind, subjectId }: ProcessId) => {
    const place = { taskQueue: TASK_QUEUE, workflowId: processIdOf(kind, subjectId) };
    await asked(async () => {
      switch (kind) {
        case 'plan-year': {
          const input: PlanYearInput = { planId: subjectId };
          return workflow.signalWithStart('planYear', { ...place, args: [input], signal: wakePlanYear });
        }
        case 'escalation': {
          const input: EscalationInput = { taskId: subjectId };
          return workflow.signalWithStart('escalation', { ...place, args: [input], signal: wakeEscalation });
        }
      }
    });
  };
  const unlessGone = async (call: () => Promise<unknown>) => {
    await asked(() =>
      call().catch((error: unknown) => {
        if (!(error instanceof WorkflowNotFoundError)) throw error;
      }),
    );
  };

  return {
    start,
    startPlanYear: (planId) => start({ kind: 'plan-year', subjectId: planId }),
    wakePlanYear: (planId) => start({ kind: 'plan-year', subjectId: planId }),
    startEscalation: (taskId) => start({ kind: 'escalation', subjectId: taskId }),
    // Most changes of a task meet no case: a signal alone starts nothing for them.
    wakeEscalation: (taskId) =>
      unlessGone(() => workflow.getHandle(processIdOf('escalation', taskId)).signal(wakeEscalation)),
    stop: (processId, reason) => unlessGone(() => workflow.getHandle(processId).terminate(reason)),
    listRunning: () => asked(() => running(workflow)),
    close: async () => {
      if (connection instanceof Connection) await connection.close();
    },
  };
}

async function running(workflow: Client['workflow']): Promise<RunningProcess[]> {
  const found: RunningProcess[] = [];
  const query = `TaskQueue = '${TASK_QUEUE}' and ExecutionStatus = 'Running'`;
  for await (const each of workflow.list({ query, pageSize: 1_000 })) {
    const kind = parseProcessId(each.workflowId)?.kind ?? each.type;
    const startedAt = each.startTime.toISOString();
    found.push({ processId: each.workflowId, kind, startedAt, status: statusOf(each.status.name) });
  }
  return found;
}

function statusOf(name: WorkflowExecutionStatusName): RunningProcess['status'] {
  switch (name) {
    case 'RUNNING':
      return 'running';
    case 'COMPLETED':
      return 'completed';
    case 'FAILED':
      return 'failed';
    case 'TERMINATED':
      return 'terminated';
    default:
      return 'other';
  }
}

/** Unavailable, out of time, or cancelled by a closing connection. */
function isAway(error: unknown): boolean {
  const codes: readonly number[] = [1, 4, 14];
  for (let each = error; each instanceof Error; each = each.cause) {
    if (isGrpcServiceError(each) && codes.includes(each.code)) return true;
  }
  return false;
}
