import { Link } from '@remix-run/react';
import { Button, TextArea } from '@radix-ui/themes';
import { Field } from '#app/components/ui/field.tsx';
import { FormDialog } from '#app/components/ui/form-dialog.tsx';
import { useCopy } from '#app/copy/index';
import type { RevisionView } from '#services/revisions/get-revision-view';
import type { Decisions } from './use-decisions';

/** Takes the revision over as it was decided on the page: into the draft, or as an amendment; before that, leads to what must be chosen. */
export function TakeAct({ view, decisions }: { view: RevisionView; decisions: Decisions }) {
  const words = useCopy().revision;
  const { plan, mayTake, planIndex } = view;
  if (mayTake === null || planIndex === null || !view.compared?.differs) return null;
  if (mayTake === 'amendment' && plan.openAmendmentId !== null) {
    return (
      <Button asChild variant="soft">
        <Link to={`/plans/${plan.id}/amendment/${plan.openAmendmentId}`}>{words.openAmendment}</Link>
      </Button>
    );
  }
  const [first] = decisions.open;
  if (first !== undefined) {
    return (
      <Button variant="soft" color="amber" onClick={() => goTo(first)}>
        {words.decideFirst(decisions.open.length)}
      </Button>
    );
  }
  const name = mayTake === 'draft' ? words.takeDraft : words.amend;
  const lead = mayTake === 'draft' ? words.takeDraftLead : words.amendLead;
  return (
    <FormDialog
      trigger={<Button>{name}</Button>}
      title={name}
      lead={
        <>
          {lead} {words.takes(decisions.taken, decisions.leftOut.size)}
        </>
      }
      submit={name}
      hidden={{
        intent: mayTake === 'draft' ? 'take' : 'amend',
        version: plan.version,
        planIndex,
        decided: JSON.stringify({ leftOut: [...decisions.leftOut], choices: decisions.choices }),
      }}
    >
      {(failure) =>
        mayTake === 'amendment' && (
          <Field name="reason" label={words.reason} failure={failure}>
            {(control) => (
              <TextArea {...control} rows={3} required maxLength={2000} defaultValue={words.reasonFor(view.fileName)} />
            )}
          </Field>
        )
      }
    </FormDialog>
  );
}

function goTo(conflictId: string): void {
  const choice = document.getElementById(`choice-${conflictId}`);
  choice?.scrollIntoView({ block: 'center' });
  choice?.focus({ preventScroll: true });
}
