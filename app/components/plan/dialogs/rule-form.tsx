import { Button, Dialog } from '@radix-ui/themes';
import { type FormEvent, useState } from 'react';
import { useCopy } from '#app/copy/index';
import type { DraftRule } from '#domain/planning/draft';
import { isSoundNorm } from '#domain/planning/schedule/sound-norm';
import type { ScheduleNorm } from '#domain/plan-reader/reading';
import type { ReviewItem } from '#services/plans/get-review-view';
import { useDesk } from '../desk/desk.tsx';
import { FormFoot } from './form-foot.tsx';
import { normFrom } from './norm-from-form';
import { RuleFields } from './rule-fields.tsx';

const KINDS = [
  'recur',
  'month',
  'date',
  'deadline',
  'range',
  'observance',
  'season',
  'sla',
  'horizon',
] as const satisfies readonly ScheduleNorm['kind'][];

/** A time rule of an item, of any kind; an own form for each. */
export function RuleForm({ item, rule }: { item: ReviewItem; rule: DraftRule | null }) {
  const desk = useDesk();
  const copy = useCopy();
  const words = copy.review;
  const [kind, setKind] = useState<ScheduleNorm['kind']>(rule?.norm.kind ?? 'recur');
  const [unsound, setUnsound] = useState(false);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const norm = normFrom(kind, new FormData(event.currentTarget));
    setUnsound(!isSoundNorm(norm));
    if (!isSoundNorm(norm)) return;
    if (rule) desk.send({ kind: 'set-rule', itemId: item.id, ruleId: rule.id, norm });
    else desk.send({ kind: 'add-rule', itemId: item.id, norm });
    desk.open(null);
  };
  return (
    <>
      <Dialog.Title size="4">{rule ? words.ruleTitle : words.ruleAdd}</Dialog.Title>
      <p className="dialog-lead">{item.title}</p>
      {rule?.printed && <p className="muted">{words.rulePrinted(rule.printed)}</p>}
      <form className="rule-form" onSubmit={send}>
        <label className="field">
          <span>{copy.rules.fields.kind}</span>
          <select
            className="select"
            value={kind}
            onChange={(event) => setKind(event.target.value as ScheduleNorm['kind'])}
          >
            {KINDS.map((one) => (
              <option key={one} value={one}>
                {copy.rules.kind[one]}
              </option>
            ))}
          </select>
        </label>
        <RuleFields key={kind} kind={kind} norm={rule?.norm.kind === kind ? rule.norm : null} />
        <p className="field-error" role="alert">
          {unsound && copy.errors.byCode['unsound-rule']?.({})}
        </p>
        <FormFoot submit={words.save}>
          {rule && (
            <Button
              type="button"
              variant="ghost"
              color="red"
              onClick={() => {
                desk.send({ kind: 'drop-rule', itemId: item.id, ruleId: rule.id });
                desk.open(null);
              }}
            >
              {words.dropRule}
            </Button>
          )}
        </FormFoot>
      </form>
    </>
  );
}
