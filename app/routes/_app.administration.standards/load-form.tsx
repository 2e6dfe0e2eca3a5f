import { useFetcher } from '@remix-run/react';
import { Button, Callout } from '@radix-ui/themes';
import { type FormEvent, useState } from 'react';
import { FileDrop } from '#app/components/plan/file-drop.tsx';
import { FailureNote } from '#app/components/ui/failure-note.tsx';
import { useCopy } from '#app/copy/index';
import { failureIn } from '#app/failure';
import type { LoadedStandards } from '#services/standards/load-standards';

/** Loads an edition from a file. What is wrong in it is told line by line, and the file stays chosen. */
export function LoadForm({ unitId }: { unitId: string }) {
  const words = useCopy().standards;
  const fetcher = useFetcher<LoadedStandards>();
  const [file, setFile] = useState<File | null>(null);
  const busy = fetcher.state !== 'idle';
  const failure = busy ? null : failureIn(fetcher.data);
  const answer = busy || failure ? null : (fetcher.data ?? null);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!file) return;
    const form = new FormData();
    form.set('intent', 'load');
    form.set('unitId', unitId);
    form.set('file', file);
    fetcher.submit(form, { method: 'post', encType: 'multipart/form-data' });
  };
  return (
    <form className="import-form" onSubmit={send}>
      <FileDrop file={file} onFile={setFile} accept=".xlsx,.csv,.json" />
      <FailureNote failure={failure} />
      {answer && <Answer answer={answer} />}
      <div>
        <Button type="submit" disabled={!file} loading={busy}>
          {words.submit}
        </Button>
      </div>
    </form>
  );
}

function Answer({ answer }: { answer: LoadedStandards }) {
  const words = useCopy().standards;
  if (answer.ok) {
    return (
      <Callout.Root color="jade" size="1" role="status">
        <Callout.Text>{words.loaded(answer.title, answer.standards)}</Callout.Text>
      </Callout.Root>
    );
  }
  return (
    <div className="standard-problems" role="alert">
      <strong>{words.problems(answer.problems.length)}</strong>
      <ul>
        {answer.problems.map((problem, at) => (
          <li key={at}>{words.wrong(problem.line, problem)}</li>
        ))}
      </ul>
    </div>
  );
}
