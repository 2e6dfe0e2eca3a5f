import { Dialog } from '@radix-ui/themes';
import { type FormEvent, useState } from 'react';
import { useCopy } from '#app/copy/index';
import { titleFrom } from '#domain/planning/item-titles';
import type { ReviewItem } from '#services/plans/get-review-view';
import { useDesk } from '../desk/desk.tsx';
import { sentenceStarts } from './sentence-starts';
import { FormFoot } from './form-foot.tsx';

/** Cuts an item in two at one of its sentences. */
export function SplitForm({ item }: { item: ReviewItem }) {
  const desk = useDesk();
  const copy = useCopy().review;
  const sentences = item.sources.flatMap(({ start, text }) => sentenceStarts(text, start));
  const [at, setAt] = useState(sentences[1]?.start ?? 0);
  const [title, setTitle] = useState(titleFrom(sentences[1]?.text ?? '', null));
  const send = (event: FormEvent) => {
    event.preventDefault();
    desk.send({ kind: 'split-item', itemId: item.id, at, ...(title.trim() !== '' && { title: title.trim() }) });
    desk.open(null);
  };
  return (
    <>
      <Dialog.Title size="4">{copy.splitTitle}</Dialog.Title>
      <p className="dialog-lead">{sentences.length > 1 ? copy.splitLead : copy.splitOnly}</p>
      <form className="rule-form" onSubmit={send}>
        <fieldset className="split-choice">
          <legend className="visually-hidden">{copy.splitFrom}</legend>
          {sentences.map(({ start, text }, index) => (
            <label key={start} className="split-sentence" data-behind={start >= at ? '' : undefined}>
              {index > 0 && (
                <input
                  type="radio"
                  name="at"
                  checked={start === at}
                  onChange={() => {
                    setAt(start);
                    setTitle(titleFrom(text, null));
                  }}
                />
              )}
              <span>{text}</span>
            </label>
          ))}
        </fieldset>
        {sentences.length > 1 && (
          <label className="field">
            <span>{copy.splitNew}</span>
            <input
              className="select"
              value={title}
              maxLength={500}
              onChange={(event) => setTitle(event.target.value)}
            />
          </label>
        )}
        <FormFoot submit={copy.split} ready={sentences.length > 1} />
      </form>
    </>
  );
}
