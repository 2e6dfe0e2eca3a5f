import { Button } from '@radix-ui/themes';
import { Field } from '#app/components/ui/field.tsx';
import { FormDialog } from '#app/components/ui/form-dialog.tsx';
import { TextArea } from '@radix-ui/themes';
import { useCopy } from '#app/copy/index';
import type { Failure } from '#app/failure';
import type { PlanHead } from '#services/plans/plan-head';

/** The steps along the plan's approval that the person may take now. */
export function PlanStepActs({ plan }: { plan: PlanHead }) {
  const copy = useCopy().review.steps;
  const { may, id, version } = plan;
  const about = (intent: string) => ({ action: `/plans/${id}/review`, hidden: { intent, version } });
  return (
    <>
      {may.discard && (
        <FormDialog
          {...about('discard')}
          trigger={
            <Button variant="ghost" color="gray" className="ghost-act">
              {copy.discard}
            </Button>
          }
          title={copy.discard}
          lead={copy.discardLead}
          submit={copy.discard}
          danger
        />
      )}
      {may.withdraw && (
        <FormDialog
          {...about('withdraw')}
          trigger={<Button variant="soft">{copy.withdraw}</Button>}
          title={copy.withdraw}
          lead={copy.withdrawLead}
          submit={copy.withdraw}
        />
      )}
      {may.return && (
        <FormDialog
          {...about('return')}
          trigger={
            <Button variant="soft" color="amber">
              {copy.return}
            </Button>
          }
          title={copy.return}
          lead={copy.returnLead}
          submit={copy.return}
        >
          {(failure) => <Reason label={copy.reason} failure={failure} required />}
        </FormDialog>
      )}
      {may.submit && (
        <FormDialog
          {...about('submit')}
          trigger={<Button>{copy.submit}</Button>}
          title={copy.submit}
          lead={copy.submitLead}
          submit={copy.submit}
        />
      )}
      {may.approve && (
        <FormDialog
          {...about('approve')}
          trigger={<Button>{copy.approve}</Button>}
          title={copy.approve}
          lead={copy.approveLead}
          submit={copy.approve}
        >
          {(failure) => <Reason label={copy.opinion} failure={failure} />}
        </FormDialog>
      )}
    </>
  );
}

function Reason({ label, failure, required = false }: { label: string; failure: Failure | null; required?: boolean }) {
  return (
    <Field name="reason" label={label} failure={failure}>
      {(control) => <TextArea {...control} rows={4} required={required} maxLength={2000} />}
    </Field>
  );
}
