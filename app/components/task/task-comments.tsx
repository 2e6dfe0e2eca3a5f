import { useFetcher } from '@remix-run/react';
import { Button, Heading, TextArea } from '@radix-ui/themes';
import { useEffect, useRef } from 'react';
import { FailureNote } from '#app/components/ui/failure-note.tsx';
import { formatInstant } from '#app/copy/dates';
import { useCopy, useLocale, useToday } from '#app/copy/index';
import { failureIn } from '#app/failure';
import type { TaskView } from '#services/tasks/get-task-view';

/** What was said about a task, and a line to say more. */
export function TaskComments({ task }: { task: TaskView }) {
  const words = useCopy().task;
  const locale = useLocale();
  const today = useToday();
  return (
    <section>
      <Heading as="h2" size="3">
        {words.comments}
      </Heading>
      {task.comments.length === 0 && <p className="muted">{words.noComments}</p>}
      <ul className="remarks">
        {task.comments.map((comment) => (
          <li key={comment.id}>
            <p>{comment.text}</p>
            <p className="muted">
              {comment.by} · {formatInstant(locale, comment.at, today)}
            </p>
          </li>
        ))}
      </ul>
      {task.actions.includes('comment') && <CommentForm taskId={task.id} />}
    </section>
  );
}

function CommentForm({ taskId }: { taskId: string }) {
  const words = useCopy().task;
  const fetcher = useFetcher();
  const form = useRef<HTMLFormElement>(null);
  const failure = failureIn(fetcher.data);
  const sent = fetcher.state === 'idle' && fetcher.data !== undefined && !failure;
  useEffect(() => {
    if (sent) form.current?.reset();
  }, [sent]);
  return (
    <fetcher.Form ref={form} method="post" action={`/tasks/${taskId}`} className="comment-form">
      <input type="hidden" name="intent" value="comment" />
      <TextArea name="text" aria-label={words.comments} placeholder={words.commentPlaceholder} required rows={2} />
      <Button type="submit" variant="soft" loading={fetcher.state !== 'idle'}>
        {words.send}
      </Button>
      <FailureNote failure={failure} />
    </fetcher.Form>
  );
}
