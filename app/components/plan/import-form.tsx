import { useFetcher } from '@remix-run/react';
import { Button, Progress, SegmentedControl, TextArea } from '@radix-ui/themes';
import { type FormEvent, useEffect, useState } from 'react';
import { FailureNote } from '#app/components/ui/failure-note.tsx';
import { Field } from '#app/components/ui/field.tsx';
import { SelectField } from '#app/components/ui/select-field.tsx';
import { useCopy } from '#app/copy/index';
import { failureIn } from '#app/failure';
import { FileDrop } from './file-drop.tsx';

type Unit = { readonly id: string; readonly name: string };

/** Takes a file or pasted text to the reader. What was chosen or pasted stays when it is refused. */
export function ImportForm({
  units,
  initialFile = null,
  action = '/plans/import',
}: {
  /** Into which it may go; none where the address says so. */
  units: readonly Unit[];
  initialFile?: File | null;
  action?: string;
}) {
  const copy = useCopy().plans.importing;
  const fetcher = useFetcher();
  const [way, setWay] = useState<'file' | 'paste'>('file');
  const [file, setFile] = useState<File | null>(initialFile);
  const [text, setText] = useState('');
  const busy = fetcher.state !== 'idle';
  const failure = busy ? null : failureIn(fetcher.data);
  const ready = way === 'file' ? file !== null : text.trim() !== '';
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData();
    form.set('unitId', String(new FormData(event.currentTarget).get('unitId')));
    if (way === 'paste') form.set('text', text);
    else if (file) form.set('file', file);
    fetcher.submit(form, { method: 'post', action, encType: 'multipart/form-data' });
  };
  return (
    <form className="import-form" onSubmit={send}>
      {units.length > 1 ? (
        <SelectField
          name="unitId"
          label={copy.unit}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
          failure={failure}
        />
      ) : (
        <input type="hidden" name="unitId" value={units[0]?.id ?? ''} />
      )}
      <SegmentedControl.Root
        value={way}
        onValueChange={(next) => setWay(next === 'paste' ? 'paste' : 'file')}
        aria-label={copy.way}
      >
        <SegmentedControl.Item value="file">{copy.file}</SegmentedControl.Item>
        <SegmentedControl.Item value="paste">{copy.paste}</SegmentedControl.Item>
      </SegmentedControl.Root>
      {way === 'file' ? (
        <FileDrop file={file} onFile={setFile} />
      ) : (
        <Field name="text" label={copy.pasteLabel} hint={copy.pasteHint}>
          {(control) => (
            <TextArea {...control} rows={14} value={text} onChange={(event) => setText(event.target.value)} />
          )}
        </Field>
      )}
      <FailureNote failure={failure} />
      {failure && <p className="muted">{copy.kept}</p>}
      {busy ? (
        <Reading />
      ) : (
        <div>
          <Button type="submit" size="3" disabled={!ready}>
            {copy.submit}
          </Button>
        </div>
      )}
    </form>
  );
}

function Reading() {
  const copy = useCopy().plans.importing;
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((now) => now + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className="import-progress" role="status">
      <span>{copy.reading}</span>
      <Progress duration="4s" aria-label={copy.reading} />
      {seconds >= 2 && <span className="muted">{copy.stillReading(seconds)}</span>}
    </div>
  );
}
