import { TextArea } from '@radix-ui/themes';
import { useState } from 'react';
import { Field } from '#app/components/ui/field.tsx';
import { useCopy } from '#app/copy/index';
import type { Failure } from '#app/failure';

/** How far, what was done, and a photograph: the whole of a progress report. */
export function ReportFields({ progress, failure }: { progress: number; failure: Failure | null }) {
  const words = useCopy().task;
  const [percent, setPercent] = useState(progress);
  return (
    <>
      <Field name="progress" label={`${words.progress} ${words.progressPercent(percent)}`} failure={failure}>
        {(control) => (
          <input
            {...control}
            type="range"
            min={0}
            max={100}
            step={5}
            value={percent}
            onChange={(event) => setPercent(event.target.valueAsNumber)}
          />
        )}
      </Field>
      <Field name="note" label={words.note} failure={failure}>
        {(control) => <TextArea {...control} rows={3} placeholder={words.notePlaceholder} required />}
      </Field>
      <Field name="files" label={words.evidence} hint={words.evidenceHint} failure={failure}>
        {(control) => <input {...control} type="file" multiple accept="image/*,.pdf,.docx,.xlsx,.txt" />}
      </Field>
    </>
  );
}
