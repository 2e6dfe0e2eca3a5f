import { BulkInput } from '#services/tasks/inputs';

/** What a form of the bulk bar asks for: `task` repeats as `id:version`. */
export function bulkOf(form: FormData): BulkInput {
  const tasks = form.getAll('task').map((value) => {
    const [taskId = '', version = ''] = String(value).split(':');
    return { taskId, version };
  });
  return BulkInput.parse({ ...Object.fromEntries(form), tasks });
}
