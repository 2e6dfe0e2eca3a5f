import { taskComment } from '#db/schema/tasks';
import { audit } from '#services/audit';
import { actingPerson, authorize, type Context } from '#services/context';
import { CommentTaskInput } from './inputs';
import { subjectOf, visibleTask } from './standing';
import { ofTask } from './task-audit';
import { reviewersOf, tell, workersOf } from './tell';

/** Adds a comment; owner, backup and whoever reviews the task are told. */
export async function commentTask(ctx: Context, input: CommentTaskInput): Promise<{ readonly commentId: string }> {
  const task = await visibleTask(ctx, input.taskId);
  authorize(ctx, 'task.comment', subjectOf(task));
  const { text } = CommentTaskInput.parse(input);
  const writtenBy = actingPerson(ctx);
  return ctx.db.transaction(async (tx) => {
    const rows = await tx
      .insert(taskComment)
      .values({ taskId: task.id, text, writtenBy, writtenAt: ctx.now })
      .returning({ id: taskComment.id });
    const commentId = rows[0]!.id;
    await tell(tx, ctx, task, {
      kind: 'task-commented',
      to: [...workersOf(task), ...(await reviewersOf(tx, task))],
      event: commentId,
      facts: { text: text.slice(0, 80) },
    });
    await audit(tx, ctx, ofTask(task, 'task.comment', {}, { text }));
    return { commentId };
  });
}
