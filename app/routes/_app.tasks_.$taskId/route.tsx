import { useLoaderData } from '@remix-run/react';
import { reads, writes } from '#app/adapter.server';
import { TaskSheet } from '#app/components/task/task-sheet.tsx';
import { changeTask } from './intents.server';
import { getTaskView } from '#services/tasks/get-task-view';

export const loader = reads(({ ctx }, { params }) => getTaskView(ctx, { taskId: params['taskId'] ?? '' }));

export const action = writes(async ({ ctx }, form, { params }) => changeTask(ctx, params['taskId'] ?? '', form));

export { keepWhenRefused as shouldRevalidate } from '#app/revalidation';

export default function TaskPage() {
  return <TaskSheet task={useLoaderData<typeof loader>()} />;
}
