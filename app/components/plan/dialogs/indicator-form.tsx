import { Button, Dialog } from '@radix-ui/themes';
import { type FormEvent, useState } from 'react';
import { useCopy } from '#app/copy/index';
import type { DraftIndicator, IndicatorValue } from '#domain/planning/draft';
import { INDICATOR_KINDS, INDICATOR_OPS } from '#domain/plan-reader/reading';
import type { ReviewItem } from '#services/plans/get-review-view';
import { useDesk } from '../desk/desk.tsx';
import { FormFoot } from './form-foot.tsx';
import { NumberInput, SelectInput, TextInput } from './inputs.tsx';

/** A target of an item: what is counted, compared how, with which value. */
export function IndicatorForm({ item, indicator }: { item: ReviewItem; indicator: DraftIndicator | null }) {
  const desk = useDesk();
  const copy = useCopy();
  const words = copy.review;
  const [op, setOp] = useState<string>(indicator?.op ?? '>=');
  const [low, high] = typeof indicator?.value === 'object' ? indicator.value : [indicator?.value, undefined];
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const value = indicatorFrom(new FormData(event.currentTarget));
    if (indicator) desk.send({ kind: 'set-indicator', itemId: item.id, indicatorId: indicator.id, indicator: value });
    else desk.send({ kind: 'add-indicator', itemId: item.id, indicator: value });
    desk.open(null);
  };
  return (
    <>
      <Dialog.Title size="4">{words.indicatorTitle}</Dialog.Title>
      <p className="dialog-lead">{item.title}</p>
      <form className="rule-form" onSubmit={send}>
        <TextInput name="name" label={words.indicatorName} value={indicator?.name ?? ''} />
        <div className="field-row">
          <SelectInput
            name="kind"
            label={words.indicatorKind}
            value={indicator?.kind ?? 'level'}
            options={INDICATOR_KINDS.map((kind) => [kind, copy.vocabulary.indicatorKind[kind]])}
          />
          <SelectInput
            name="op"
            label={words.indicatorOp}
            value={op}
            options={INDICATOR_OPS.map((one) => [one, copy.vocabulary.indicatorOp[one]])}
            onChange={setOp}
          />
        </div>
        <div className="field-row">
          <NumberInput name="value" label={words.indicatorValue} value={low} step="any" />
          {op === 'range' && <NumberInput name="to" label={words.indicatorTo} value={high} step="any" />}
          <TextInput name="unit" label={words.indicatorUnit} value={indicator?.unit ?? '%'} optional />
        </div>
        <FormFoot submit={words.save}>
          {indicator && (
            <Button
              type="button"
              variant="ghost"
              color="red"
              onClick={() => {
                desk.send({ kind: 'drop-indicator', itemId: item.id, indicatorId: indicator.id });
                desk.open(null);
              }}
            >
              {words.dropIndicator}
            </Button>
          )}
        </FormFoot>
      </form>
    </>
  );
}

function indicatorFrom(form: FormData): IndicatorValue {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const op = INDICATOR_OPS.find((one) => one === text('op')) ?? '>=';
  return {
    name: text('name'),
    kind: INDICATOR_KINDS.find((one) => one === text('kind')) ?? 'level',
    op,
    value: op === 'range' ? [Number(text('value')), Number(text('to'))] : Number(text('value')),
    unit: text('unit'),
  };
}
