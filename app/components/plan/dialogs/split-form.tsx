import { Dialog } from '@radix-ui/themes';
import { type FormEvent, useState } from 'react';
import { useCopy } from '#app/copy/index';
import { titleOfPart } from '#domain/planning/drafting/part-title';
import type { ReviewItem } from '#services/plans/get-review-view';
import { useDesk } from '../desk/desk.tsx';
import { type PlaceToCut, placesToCut } from './places-to-cut';
import { FormFoot } from './form-foot.tsx';

/** Cuts an item in two at one of its sentences, or at a clause of its only one. */
export function SplitForm({ item }: { item: ReviewItem }) {
  const desk = useDesk();
  const copy = useCopy().review;
  const sentences = placesToCut(item.sources);
  const titleFor = (place: PlaceToCut | undefined) => (place ? titleOfPart(place.text, place.start, item.rules) : '');
  const [at, setAt] = useState(sentences[1]?.start ?? 0);
  const [title, setTitle] = useState(titleFor(sentences[1]));
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
                    setTitle(titleFor({ start, text }));
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
