import { eq } from 'drizzle-orm';
import { person } from '#db/schema/org';
import type { NoticeFacts, NoticeKind } from '#domain/notices/notice';
import { authorOf, type Context, type Transaction } from '#services/context';
import { peopleAround } from '#services/escalation/people-around';
import { notify } from '#services/notices/notify';
import type { TaskStanding } from './standing';

export const taskHref = (taskId: string): string => `/tasks/${taskId}`;

/** What a notice about a task tells besides who did it. */
interface TaskNotice {
  readonly kind: NoticeKind;
  readonly to: readonly string[];
  /** The event within the task: its version after the change, or the id of what was added. */
  readonly event: string | number;
  readonly facts?: NoticeFacts;
}

/** Tells persons of something that happened to a task: title, deadline and who did it. Nobody is told of what they did themselves. */
export async function tell(tx: Transaction, ctx: Context, task: TaskStanding, news: TaskNotice): Promise<void> {
  const author = authorOf(ctx);
  const to = [...new Set(news.to)].filter((personId) => personId !== author);
  if (to.length === 0) return;
  const [by] = author ? await tx.select({ name: person.name }).from(person).where(eq(person.id, author)) : [];
  await notify(
    tx,
    ctx,
    ...to.map((personId) => ({
      personId,
      kind: news.kind,
      facts: { title: task.title, dueOn: task.dueOn, by: by?.name ?? '', ...news.facts },
      href: taskHref(task.id),
      onceKey: `${news.kind}:${task.id}:${news.event}`,
    })),
  );
}

/** Owner and backup. */
export const workersOf = (task: Pick<TaskStanding, 'ownerId' | 'backupId'>): readonly string[] => [
  task.ownerId,
  task.backupId,
];

/**
 * Who reviews what was done: the section's heads, or the directors where the section has none. The heads of other sections cannot review
 * a task that stands in no section, so that the directors are told of it too.
 */
export async function reviewersOf(tx: Transaction, task: TaskStanding): Promise<readonly string[]> {
  const { sectionHeads, directors } = await peopleAround(tx, task);
  if (task.sectionId === null) return [...sectionHeads, ...directors];
  return sectionHeads.length > 0 ? sectionHeads : directors;
}
