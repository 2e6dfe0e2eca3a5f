import { Button } from '@radix-ui/themes';
import { FormDialog } from '#app/components/ui/form-dialog.tsx';
import { useCopy } from '#app/copy/index';
import type { AmendmentView } from '#services/plans/get-amendment-view';
import { DiffList } from './diff-list.tsx';

/** Puts an amendment in force, with what that does before one's eyes, or throws it away. */
export function AmendmentActs({ view }: { view: AmendmentView }) {
  const copy = useCopy().plans.amendment;
  if (!view.mayEdit) return null;
  return (
    <>
      <FormDialog
        trigger={
          <Button variant="ghost" color="gray" className="ghost-act">
            {copy.discard}
          </Button>
        }
        title={copy.discard}
        lead={copy.discardLead}
        submit={copy.discard}
        danger
        hidden={{ intent: 'discard', version: view.version }}
      />
      <FormDialog
        trigger={<Button>{copy.putInForce}</Button>}
        title={copy.putInForce}
        lead={copy.putInForceLead}
        submit={copy.putInForce}
        hidden={{ intent: 'put-in-force', version: view.version }}
      >
        {() => (
          <div className="diff-in-dialog" tabIndex={0} role="region" aria-label={copy.diff}>
            <DiffList diff={view.diff} />
          </div>
        )}
      </FormDialog>
    </>
  );
}
