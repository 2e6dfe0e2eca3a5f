import { TextField as ThemeTextField } from '@radix-ui/themes';
import type { Failure } from '#app/failure';
import { Field } from './field.tsx';

/** A labelled line of text. */
export function TextField({
  name,
  label,
  hint,
  failure = null,
  defaultValue,
  required = false,
  type = 'text',
  autoComplete,
}: {
  name: string;
  label: string;
  hint?: string;
  failure?: Failure | null;
  defaultValue?: string;
  required?: boolean;
  type?: 'text' | 'email' | 'tel' | 'date' | 'password' | 'number';
  autoComplete?: string;
}) {
  return (
    <Field name={name} label={label} failure={failure} {...(hint ? { hint } : {})}>
      {(control) => (
        <ThemeTextField.Root
          {...control}
          type={type}
          required={required}
          defaultValue={defaultValue ?? ''}
          autoComplete={autoComplete ?? 'off'}
        />
      )}
    </Field>
  );
}
