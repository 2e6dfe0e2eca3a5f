import { Button, Dialog } from '@radix-ui/themes';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useCopy } from '#app/copy/index';
import type { DraftRule } from '#domain/planning/draft';
import { isSoundNorm } from '#domain/planning/schedule/sound-norm';
import type { ScheduleNorm } from '#domain/plan-reader/reading';
import type { ReviewItem, ReviewQuestion } from '#services/plans/get-review-view';
import { useDesk } from '../desk/desk.tsx';
import { FormFoot } from './form-foot.tsx';
import { normFrom } from './norm-from-form';
import { RuleFields } from './rule-fields.tsx';

const KINDS = [
  'recur',
  'month',
  'nth-day',
  'date',
  'deadline',
  'range',
  'observance',
  'season',
  'sla',
  'horizon',
] as const satisfies readonly ScheduleNorm['kind'][];

/** A time rule of an item, of any kind. */
export function RuleForm({ item, rule }: { item: ReviewItem; rule: DraftRule | null }) {
  const desk = useDesk();
  const words = useCopy().review;
  const save = (norm: ScheduleNorm) => {
    if (rule) desk.send({ kind: 'set-rule', itemId: item.id, ruleId: rule.id, norm });
    else desk.send({ kind: 'add-rule', itemId: item.id, norm });
  };
  return (
    <NormForm
      title={rule ? words.ruleTitle : words.ruleAdd}
      lead={item.title}
      printed={rule?.printed ?? ''}
      norm={rule?.norm ?? null}
      onSave={save}
    >
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
    </NormForm>
  );
}

/** A time that answers a question, where none of its choices fits. */
export function AnswerTimeForm({ question }: { question: ReviewQuestion }) {
  const desk = useDesk();
  const words = useCopy().questions;
  const likeliest = question.candidates.find((answer) => answer.kind === 'rule');
  return (
    <NormForm
      title={words.otherTitle}
      lead={words.asked[question.kind](question.printed, question.about)}
      printed={question.clause}
      norm={likeliest?.norm ?? (question.kind === 'vague-time' ? WITHIN_A_DAY : null)}
      onSave={(norm) => desk.send({ kind: 'answer-question', questionId: question.id, answer: { kind: 'rule', norm } })}
    />
  );
}

const WITHIN_A_DAY: ScheduleNorm = { kind: 'sla', within: 1, unit: 'workday' };

/** An own form for each kind of time. */
function NormForm({
  title,
  lead,
  printed,
  norm: given,
  onSave,
  children,
}: {
  title: string;
  lead: string;
  printed: string;
  norm: ScheduleNorm | null;
  onSave: (norm: ScheduleNorm) => void;
  children?: ReactNode;
}) {
  const desk = useDesk();
  const copy = useCopy();
  const words = copy.review;
  const [kind, setKind] = useState<ScheduleNorm['kind']>(given?.kind ?? 'recur');
  const [unsound, setUnsound] = useState(false);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const norm = normFrom(kind, new FormData(event.currentTarget));
    setUnsound(!isSoundNorm(norm));
    if (!isSoundNorm(norm)) return;
    onSave(norm);
    desk.open(null);
  };
  return (
    <>
      <Dialog.Title size="4">{title}</Dialog.Title>
      <p className="dialog-lead">{lead}</p>
      {printed && <p className="muted">{words.rulePrinted(printed)}</p>}
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
        <RuleFields key={kind} kind={kind} norm={given?.kind === kind ? given : null} />
        <p className="field-error" role="alert">
          {unsound && copy.errors.byCode['unsound-rule']?.({})}
        </p>
        <FormFoot submit={words.save}>{children}</FormFoot>
      </form>
    </>
  );
}
