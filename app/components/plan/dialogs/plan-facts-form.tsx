import { Button, Dialog } from '@radix-ui/themes';
import { type FormEvent, useState } from 'react';
import { useCopy } from '#app/copy/index';
import type { PlanHead } from '#services/plans/plan-head';
import { useDesk } from '../desk/desk.tsx';
import { FormFoot } from './form-foot.tsx';
import { NumberInput, TextInput } from './inputs.tsx';

/** The plan's own name and year. */
export function PlanFactsForm({ plan }: { plan: PlanHead }) {
  const desk = useDesk();
  const copy = useCopy().review;
  const [open, setOpen] = useState(false);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const title = String(form.get('title') ?? '').trim();
    const year = Number(form.get('year'));
    if (title !== '' && title !== plan.title) desk.send({ kind: 'set-title', title });
    if (form.get('year') !== '' && year !== plan.year) desk.send({ kind: 'set-year', year });
    setOpen(false);
  };
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger>
        <Button size="1" variant="ghost" className="ghost-act">
          {copy.editTitle}
        </Button>
      </Dialog.Trigger>
      <Dialog.Content maxWidth="460px" aria-describedby={undefined}>
        <Dialog.Title size="4">{copy.editTitle}</Dialog.Title>
        <form className="rule-form" onSubmit={send}>
          <TextInput name="title" label={copy.title} value={plan.title} />
          <NumberInput name="year" label={copy.year} value={plan.year ?? undefined} min={1990} max={2100} optional />
          <FormFoot submit={copy.save} />
        </form>
      </Dialog.Content>
    </Dialog.Root>
  );
}
