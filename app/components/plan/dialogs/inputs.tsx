import { TextField } from '@radix-ui/themes';

/** A labelled number. */
export function NumberInput({
  name,
  label,
  value,
  min,
  max,
  step = 1,
  optional = false,
}: {
  name: string;
  label: string;
  value: number | undefined;
  min?: number;
  max?: number;
  step?: number | 'any';
  optional?: boolean;
}) {
  return (
    <label className="field">
      <span>{label}</span>
      <TextField.Root
        name={name}
        type="number"
        defaultValue={value ?? ''}
        min={min}
        max={max}
        step={step}
        required={!optional}
      />
    </label>
  );
}

/** A labelled line of text. */
export function TextInput({
  name,
  label,
  value,
  pattern,
  placeholder,
  optional = false,
}: {
  name: string;
  label: string;
  value: string;
  pattern?: string;
  placeholder?: string;
  optional?: boolean;
}) {
  return (
    <label className="field">
      <span>{label}</span>
      <TextField.Root
        name={name}
        defaultValue={value}
        pattern={pattern}
        placeholder={placeholder}
        required={!optional}
        autoComplete="off"
      />
    </label>
  );
}

/** A labelled choice: pairs of value and word. */
export function SelectInput({
  name,
  label,
  value,
  options,
  onChange,
}: {
  name: string;
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onChange?: (value: string) => void;
}) {
  return (
    <label className="field">
      <span>{label}</span>
      <select className="select" name={name} defaultValue={value} onChange={(event) => onChange?.(event.target.value)}>
        {options.map(([one, word]) => (
          <option key={one} value={one}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
}
