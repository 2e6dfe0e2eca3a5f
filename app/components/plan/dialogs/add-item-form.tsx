import { Dialog } from '@radix-ui/themes';
import type { FormEvent } from 'react';
import { useCopy } from '#app/copy/index';
import type { ReviewItem } from '#services/plans/get-review-view';
import { useDesk } from '../desk/desk.tsx';
import { FormFoot } from './form-foot.tsx';
import { TextInput } from './inputs.tsx';

/** A work item that the text does not have, behind another one. */
export function AddItemForm({ after }: { after: ReviewItem }) {
  const desk = useDesk();
  const copy = useCopy().review;
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const title = String(new FormData(event.currentTarget).get('title') ?? '').trim();
    desk.send({ kind: 'add-item', title, afterId: after.id, source: null });
    desk.open(null);
  };
  return (
    <>
      <Dialog.Title size="4">{copy.newItem}</Dialog.Title>
      <form className="rule-form" onSubmit={send}>
        <TextInput name="title" label={copy.itemTitle} value="" />
        <FormFoot submit={copy.save} />
      </form>
    </>
  );
}
