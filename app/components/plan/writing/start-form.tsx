import { Form, useActionData, useNavigation } from '@remix-run/react';
import { Button, TextField } from '@radix-ui/themes';
import { useState } from 'react';
import { FailureNote } from '#app/components/ui/failure-note.tsx';
import { Field } from '#app/components/ui/field.tsx';
import { useCopy } from '#app/copy/index';
import { failureIn } from '#app/failure';
import { useToday } from '#app/today';
import { WRITING_TEMPLATES } from '#domain/plan-writing/templates';

/** From October on, what is written is next year's plan. */
const NEXT_YEAR_FROM_MONTH = 10;

type Unit = { readonly id: string; readonly name: string };

/** Whose plan, of which year, from what beginning. The title is suggested until somebody writes another. */
export function StartForm({ units }: { units: readonly Unit[] }) {
  const copy = useCopy();
  const words = copy.writing.start;
  const today = useToday();
  const failure = failureIn(useActionData());
  const busy = useNavigation().state !== 'idle';
  const thisYear = Number(today.slice(0, 4));
  const [unitId, setUnitId] = useState(units[0]?.id ?? '');
  const [year, setYear] = useState(Number(today.slice(5, 7)) >= NEXT_YEAR_FROM_MONTH ? thisYear + 1 : thisYear);
  const [ownTitle, setOwnTitle] = useState<string | null>(null);
  const unitName = units.find(({ id }) => id === unitId)?.name ?? '';
  return (
    <Form method="post" className="import-form">
      {units.length > 1 ? (
        <Field name="unitId" label={words.unit} failure={failure}>
          {(control) => (
            <select {...control} className="select" value={unitId} onChange={({ target }) => setUnitId(target.value)}>
              {units.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : (
        <input type="hidden" name="unitId" value={unitId} />
      )}
      <Field name="year" label={words.year} failure={failure}>
        {(control) => (
          <select {...control} className="select" value={year} onChange={({ target }) => setYear(Number(target.value))}>
            {[thisYear, thisYear + 1].map((one) => (
              <option key={one} value={one}>
                {copy.plans.yearOf(one)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="title" label={words.name} failure={failure}>
        {(control) => (
          <TextField.Root
            {...control}
            maxLength={200}
            required
            autoComplete="off"
            value={ownTitle ?? words.suggested(unitName, year)}
            onChange={({ target }) => setOwnTitle(target.value)}
          />
        )}
      </Field>
      <fieldset className="template-choice">
        <legend>{words.template}</legend>
        {WRITING_TEMPLATES.map((template, at) => (
          <label key={template} className="check-line">
            <input type="radio" name="template" value={template} defaultChecked={at === 0} />
            <span>
              {words.templates[template].name}
              <span className="plan-under">{words.templates[template].hint}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <FailureNote failure={failure} />
      <div>
        <Button type="submit" size="3" loading={busy}>
          {words.submit}
        </Button>
      </div>
    </Form>
  );
}
