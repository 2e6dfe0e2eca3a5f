import { Link } from '@remix-run/react';
import { Button, TextArea } from '@radix-ui/themes';
import { Field } from '#app/components/ui/field.tsx';
import { FormDialog } from '#app/components/ui/form-dialog.tsx';
import { useCopy } from '#app/copy/index';
import type { PlanHead } from '#services/plans/plan-head';

/** The way into an amendment: the one that is open, or a new one with its reason. */
export function AmendAct({ plan }: { plan: PlanHead }) {
  const copy = useCopy().plans.page;
  if (plan.openAmendmentId !== null)
    return (
      <Button asChild variant="soft">
        <Link to={`/plans/${plan.id}/amendment/${plan.openAmendmentId}`}>{copy.openAmendment}</Link>
      </Button>
    );
  if (!plan.may.amend) return null;
  return (
    <FormDialog
      trigger={<Button variant="soft">{copy.amend}</Button>}
      title={copy.amend}
      lead={copy.amendLead}
      submit={copy.amend}
      action={`/plans/${plan.id}?index`}
    >
      {(failure) => (
        <Field name="reason" label={copy.amendReason} failure={failure}>
          {(control) => <TextArea {...control} rows={4} required maxLength={2000} />}
        </Field>
      )}
    </FormDialog>
  );
}
