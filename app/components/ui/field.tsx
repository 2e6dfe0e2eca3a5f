import type { ReactNode } from 'react';
import { useId } from 'react';
import { sentenceOf, useCopy } from '#app/copy/index';
import type { Failure } from '#app/failure';

export interface FieldControl {
  readonly id: string;
  readonly name: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** A label, its control and the line for its error; the line keeps its place so that nothing jumps. */
export function Field({
  name,
  label,
  hint,
  failure,
  children,
}: {
  name: string;
  label: string;
  hint?: string;
  failure?: Failure | null;
  children: (control: FieldControl) => ReactNode;
}) {
  const id = useId();
  const copy = useCopy();
  const own = failure?.field === name ? failure : null;
  const noteId = own || hint ? `${id}-note` : undefined;
  return (
    <div className="field" data-invalid={own ? '' : undefined}>
      <label htmlFor={id}>{label}</label>
      {children({ id, name, 'aria-describedby': noteId, 'aria-invalid': own ? true : undefined })}
      <p id={noteId} className="field-note" role={own ? 'alert' : undefined}>
        {own ? sentenceOf(copy, own) : hint}
      </p>
    </div>
  );
}
