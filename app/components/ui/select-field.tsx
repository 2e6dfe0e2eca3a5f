import type { Failure } from '#app/failure';
import { Field } from './field.tsx';

export interface Option {
  readonly value: string;
  readonly label: string;
}

/**
 * One of a list, with its label; `nothing` names the choice of none, sent as an empty value. The browser's own select: it works on a
 * phone, by keyboard and without scripts.
 */
export function SelectField({
  name,
  label,
  options,
  defaultValue,
  nothing,
  failure = null,
}: {
  name: string;
  label: string;
  options: readonly Option[];
  defaultValue?: string | null;
  nothing?: string;
  failure?: Failure | null;
}) {
  return (
    <Field name={name} label={label} failure={failure}>
      {(control) => (
        <select {...control} className="select" defaultValue={defaultValue ?? (nothing ? '' : options[0]?.value)}>
          {nothing && <option value="">{nothing}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
