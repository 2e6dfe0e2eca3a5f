import { Button } from '@radix-ui/themes';
import { useCallback, useState } from 'react';
import { FormDialog } from '#app/components/ui/form-dialog.tsx';
import { TextField } from '#app/components/ui/text-field.tsx';
import { useToast } from '#app/components/ui/toasts.tsx';
import { useCopy } from '#app/copy/index';
import { RUNG_AUDIENCES, type RungAudience } from '#domain/escalation/ladder';
import type { PoliciesView } from '#services/escalation/get-policies';

interface Step {
  readonly key: number;
  readonly days: number;
  readonly audience: RungAudience;
}

/** Sets a unit's own ladder, starting from the one in force. */
export function SetPolicyDialog({ view }: { view: PoliciesView }) {
  const words = useCopy().policies;
  const say = useToast();
  const done = useCallback(() => say(words.saved), [say, words]);
  const seen: Record<string, string | number> = view.current
    ? { seenId: view.current.policyId, seenVersion: view.current.version }
    : {};
  return (
    <FormDialog
      trigger={<Button>{words.set}</Button>}
      title={words.set}
      submit={words.set}
      hidden={{ unitId: view.unit.id, ...seen }}
      onDone={done}
    >
      {(failure) => (
        <>
          <StepFields view={view} />
          <TextField
            name="legalBasis"
            label={words.legalBasis}
            hint={words.legalBasisHint}
            failure={failure}
            required
          />
          <TextField
            name="validFrom"
            label={words.validFrom}
            type="date"
            defaultValue={view.today}
            failure={failure}
            required
          />
          <TextField name="validUntil" label={words.validUntil} type="date" failure={failure} />
        </>
      )}
    </FormDialog>
  );
}

function StepFields({ view }: { view: PoliciesView }) {
  const copy = useCopy();
  const words = copy.policies;
  const [steps, setSteps] = useState<readonly Step[]>(() =>
    view.inForce.ladder.rungs.map((rung, key) => ({ key, days: rung.offsetWorkingDays, audience: rung.audience })),
  );
  const add = (): void => {
    const last = steps.at(-1);
    setSteps([...steps, { key: (last?.key ?? 0) + 1, days: (last?.days ?? 0) + 5, audience: 'supervising-unit' }]);
  };
  return (
    <fieldset className="step-fields">
      <legend>{words.steps}</legend>
      {steps.map((step) => (
        <div key={step.key}>
          <input
            type="number"
            name="days"
            className="select"
            defaultValue={step.days}
            min={-30}
            max={120}
            required
            aria-label={words.stepDays}
          />
          <select name="audience" className="select" defaultValue={step.audience} aria-label={words.stepAudience}>
            {RUNG_AUDIENCES.map((audience) => (
              <option key={audience} value={audience}>
                {copy.escalation.audience[audience]}
              </option>
            ))}
          </select>
          <Button
            type="button"
            size="1"
            variant="ghost"
            color="gray"
            aria-label={words.removeStep}
            onClick={() => setSteps(steps.filter((other) => other !== step))}
          >
            ×
          </Button>
        </div>
      ))}
      <Button type="button" size="1" variant="soft" onClick={add}>
        {words.addStep}
      </Button>
    </fieldset>
  );
}
