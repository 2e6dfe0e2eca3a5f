import { Button } from '@radix-ui/themes';
import { FormDialog } from '#app/components/ui/form-dialog.tsx';
import { useCopy } from '#app/copy/index';
import type { LayoutView } from '#services/plans/get-layout-view';

/** Publication: says how many tasks will stand and who will be told, and asks what is to become of the past. */
export function PublishDialog({ view }: { view: LayoutView }) {
  const copy = useCopy().layout.publish;
  const tasks = view.told.reduce((sum, one) => sum + one.tasks, 0);
  return (
    <FormDialog
      trigger={<Button>{copy.act}</Button>}
      title={copy.title}
      lead={copy.lead(tasks, view.told.length)}
      submit={copy.act}
      hidden={{ version: view.plan.version }}
    >
      {() => (
        <>
          <p className="told">
            <span className="muted">{copy.told}</span>{' '}
            {view.told.map(({ personId, name, tasks: own }) => (
              <span key={personId} className="chip">
                {copy.toldOne(name, own)}
              </span>
            ))}
          </p>
          {view.pastCount > 0 && (
            <fieldset className="past-choice">
              <legend>{copy.past(view.pastCount)}</legend>
              <label className="check-line">
                <input type="radio" name="past" value="leave-out" defaultChecked /> {copy.leaveOut}
              </label>
              <label className="check-line">
                <input type="radio" name="past" value="create" /> {copy.create}
              </label>
            </fieldset>
          )}
        </>
      )}
    </FormDialog>
  );
}
