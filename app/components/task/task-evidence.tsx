import { useFetcher } from '@remix-run/react';
import { Button, Heading } from '@radix-ui/themes';
import { useRef } from 'react';
import { FailureNote } from '#app/components/ui/failure-note.tsx';
import { useToast } from '#app/components/ui/toasts.tsx';
import { useCopy } from '#app/copy/index';
import { failureIn } from '#app/failure';
import type { TaskView } from '#services/tasks/get-task-view';
import type { TaskEvidenceFile } from '#services/tasks/task-work';

/** What shows that it was done: photographs as pictures, other files by name; added by camera or choice, removed with undo. */
export function TaskEvidence({ task }: { task: TaskView }) {
  const { task: words, phrases } = useCopy();
  const fetcher = useFetcher();
  const say = useToast();
  const send = (fields: Record<string, string>) =>
    fetcher.submit(fields, { method: 'post', action: `/tasks/${task.id}` });
  const remove = (file: TaskEvidenceFile): void => {
    send({ intent: 'remove-evidence', evidenceId: file.id });
    say(words.removed(file.fileName), () => send({ intent: 'restore-evidence', evidenceId: file.id }));
  };
  return (
    <section>
      <Heading as="h2" size="3">
        {words.evidence}
      </Heading>
      {task.evidence.length === 0 && <p className="muted">{words.noEvidence}</p>}
      <ul className="evidence-list">
        {task.evidence.map((file) => {
          const href = `/tasks/${task.id}/evidence/${file.id}`;
          return (
            <li key={file.id}>
              <a href={href} target="_blank" rel="noreferrer">
                {file.mediaType.startsWith('image/') ? (
                  <img src={href} alt={file.fileName} loading="lazy" />
                ) : (
                  file.fileName
                )}
              </a>
              <span className="muted">{file.by}</span>
              {file.mayRemove && (
                <Button
                  size="1"
                  variant="ghost"
                  color="gray"
                  onClick={() => remove(file)}
                  aria-label={phrases.of(words.remove, file.fileName)}
                >
                  {words.remove}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {task.actions.includes('add-evidence') && <EvidenceForm taskId={task.id} />}
      <FailureNote failure={failureIn(fetcher.data)} />
    </section>
  );
}

/** Sends as soon as files are chosen: one press on a phone opens the camera, one more is done. */
function EvidenceForm({ taskId }: { taskId: string }) {
  const words = useCopy().task;
  const fetcher = useFetcher();
  const form = useRef<HTMLFormElement>(null);
  return (
    <fetcher.Form
      ref={form}
      method="post"
      action={`/tasks/${taskId}`}
      encType="multipart/form-data"
      className="evidence-form"
    >
      <input type="hidden" name="intent" value="add-evidence" />
      <label className="file-button">
        {fetcher.state === 'idle' ? words.takePhoto : `${words.takePhoto}…`}
        <input
          type="file"
          name="files"
          multiple
          accept="image/*,.pdf,.docx,.xlsx,.txt"
          className="visually-hidden"
          onChange={(event) => event.currentTarget.files?.length && form.current?.requestSubmit()}
        />
      </label>
      <span className="muted">{words.evidenceHint}</span>
      <FailureNote failure={failureIn(fetcher.data)} />
    </fetcher.Form>
  );
}
