import { Form, useSearchParams, useSubmit } from '@remix-run/react';
import { Button } from '@radix-ui/themes';
import { useRef } from 'react';
import { useCopy } from '#app/copy/index';
import { useKey } from '#app/keyboard/use-key';
import { LIGHTS } from '#domain/tasks/lights';
import type { FilterChoices } from '#services/tasks/get-filter-choices';

/** The filters of calendar and list; they live in the address, so that every view can be linked to. `keep` are fields to carry along. */
export function TaskFilters({
  choices,
  keep = {},
  text = false,
}: {
  choices: FilterChoices;
  keep?: Readonly<Record<string, string>>;
  text?: boolean;
}) {
  const copy = useCopy();
  const words = copy.tasks;
  const [params] = useSearchParams();
  const submit = useSubmit();
  const first = useRef<HTMLSelectElement>(null);
  useKey('/', () => first.current?.focus());
  const select = (
    name: string,
    label: string,
    options: readonly { id: string; name: string }[],
    ref?: typeof first,
  ) => (
    <select
      ref={ref}
      key={`${name}-${params.get(name) ?? ''}`}
      name={name}
      className="select"
      aria-label={label}
      defaultValue={params.get(name) ?? ''}
    >
      <option value="">{label}</option>
      {options.map((option) => (
        <option key={option.id} value={option.id}>
          {option.name}
        </option>
      ))}
    </select>
  );
  const units = choices.units.map((unit) => ({ id: unit.id, name: `${'　'.repeat(unit.depth)}${unit.name}` }));
  const lights = LIGHTS.map((light) => ({ id: light, name: copy.vocabulary.light[light] }));
  const plans = choices.plans.map((plan) => ({
    id: plan.id,
    name: plan.year ? `${plan.year} ${plan.title}` : plan.title,
  }));
  return (
    <Form
      method="get"
      className="filters no-print"
      role="search"
      onChange={(event) => {
        if (event.target instanceof HTMLSelectElement) submit(event.currentTarget);
      }}
    >
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {select('unit', words.filters.unit, units, first)}
      {select('section', words.filters.section, choices.sections)}
      {select('person', words.filters.person, choices.persons)}
      {select('light', words.filters.light, lights)}
      {text && select('plan', words.filters.plan, plans)}
      {text && (
        <>
          <label>
            {words.filters.from}{' '}
            <input type="date" name="from" className="select" defaultValue={params.get('from') ?? ''} />
          </label>
          <label>
            {words.filters.to} <input type="date" name="to" className="select" defaultValue={params.get('to') ?? ''} />
          </label>
          <input
            type="search"
            name="q"
            className="select"
            placeholder={words.filters.text}
            aria-label={words.filters.text}
            defaultValue={params.get('q') ?? ''}
          />
        </>
      )}
      {params.getAll('state').map((state) => (
        <input key={state} type="hidden" name="state" value={state} />
      ))}
      <Button type="submit" variant="soft">
        {words.filters.apply}
      </Button>
      <Button type="button" variant="ghost" color="gray" onClick={() => submit(keep)}>
        {words.filters.clear}
      </Button>
    </Form>
  );
}
