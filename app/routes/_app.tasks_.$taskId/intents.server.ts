import { z } from 'zod';
import type { Context } from '#services/context';
import { invalid } from '#services/errors';
import { addEvidence } from '#services/tasks/add-evidence';
import { approveTask } from '#services/tasks/approve-task';
import { cancelTask } from '#services/tasks/cancel-task';
import { commentTask } from '#services/tasks/comment-task';
import { decideExtension } from '#services/tasks/decide-extension';
import { handBackTask } from '#services/tasks/hand-back-task';
import { reassignTask } from '#services/tasks/reassign-task';
import { redateTask } from '#services/tasks/redate-task';
import { removeEvidence } from '#services/tasks/remove-evidence';
import { reportProgress } from '#services/tasks/report-progress';
import { requestExtension } from '#services/tasks/request-extension';
import { restoreEvidence } from '#services/tasks/restore-evidence';
import { resumeTask } from '#services/tasks/resume-task';
import { returnTask } from '#services/tasks/return-task';
import { signTask } from '#services/tasks/sign-task';
import { submitTask } from '#services/tasks/submit-task';
import { suspendTask } from '#services/tasks/suspend-task';
import { unsignTask } from '#services/tasks/unsign-task';
import { withdrawExtension } from '#services/tasks/withdraw-extension';
import { withdrawSubmission } from '#services/tasks/withdraw-submission';

/** What a form about a task asks for. The verbs parse the rest of the form themselves. */
const INTENTS = [
  'sign',
  'unsign',
  'report',
  'add-evidence',
  'remove-evidence',
  'restore-evidence',
  'submit',
  'withdraw-submission',
  'approve',
  'return',
  'hand-back',
  'reassign',
  'redate',
  'suspend',
  'resume',
  'cancel',
  'comment',
  'request-extension',
  'decide-extension',
  'withdraw-extension',
] as const;
const Intent = z.enum(INTENTS);

/** One verb for each intent; the form's fields have the names of the verb's input. */
export async function changeTask(ctx: Context, taskId: string, form: FormData): Promise<{ done: string }> {
  const intent = Intent.parse(form.get('intent'));
  const text = (name: string): string => String(form.get(name) ?? '');
  const seen = { taskId, version: text('version') };
  const reasoned = { ...seen, reason: text('reason') };
  switch (intent) {
    case 'sign':
      await signTask(ctx, seen);
      break;
    case 'unsign':
      await unsignTask(ctx, seen);
      break;
    case 'report':
      await reportProgress(ctx, {
        ...seen,
        progress: text('progress'),
        note: text('note'),
        files: await filesOf(form),
      });
      break;
    case 'add-evidence':
      await addEvidence(ctx, { taskId, files: await filesOf(form) });
      break;
    case 'remove-evidence':
      await removeEvidence(ctx, { evidenceId: text('evidenceId') });
      break;
    case 'restore-evidence':
      await restoreEvidence(ctx, { evidenceId: text('evidenceId') });
      break;
    case 'submit':
      await submitTask(ctx, { ...seen, note: text('note') });
      break;
    case 'withdraw-submission':
      await withdrawSubmission(ctx, seen);
      break;
    case 'approve':
      await approveTask(ctx, seen);
      break;
    case 'return':
      await returnTask(ctx, reasoned);
      break;
    case 'hand-back':
      await handBackTask(ctx, reasoned);
      break;
    case 'reassign':
      await reassignTask(ctx, { ...seen, ownerId: text('ownerId'), backupId: text('backupId') });
      break;
    case 'redate':
      await redateTask(ctx, { ...reasoned, dueOn: text('dueOn') });
      break;
    case 'suspend':
      await suspendTask(ctx, reasoned);
      break;
    case 'resume':
      await resumeTask(ctx, seen);
      break;
    case 'cancel':
      await cancelTask(ctx, reasoned);
      break;
    case 'comment':
      await commentTask(ctx, { taskId, text: text('text') });
      break;
    case 'request-extension':
      await requestExtension(ctx, { taskId, toDueOn: text('toDueOn'), reason: text('reason') });
      break;
    case 'decide-extension':
      await decideExtension(ctx, {
        extensionId: text('extensionId'),
        decision: decisionOf(form),
        reason: text('reason'),
      });
      break;
    case 'withdraw-extension':
      await withdrawExtension(ctx, { extensionId: text('extensionId') });
      break;
  }
  return { done: intent };
}

function decisionOf(form: FormData): 'approve' | 'refuse' {
  const decision = form.get('decision');
  if (decision === 'approve' || decision === 'refuse') return decision;
  throw invalid('decision', 'input');
}

async function filesOf(form: FormData): Promise<{ fileName: string; bytes: Uint8Array }[]> {
  const files = form.getAll('files').filter((value): value is File => value instanceof File && value.size > 0);
  return Promise.all(
    files.map(async (file) => ({ fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
}
