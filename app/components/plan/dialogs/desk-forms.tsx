import { Dialog } from '@radix-ui/themes';
import { useDesk, type DeskForm } from '../desk/desk.tsx';
import { AddItemForm } from './add-item-form.tsx';
import { AssignItemForm, AssignPartyForm, AssignRestForm } from './assign-forms.tsx';
import { IndicatorForm } from './indicator-form.tsx';
import { AnswerTimeForm, RuleForm } from './rule-form.tsx';
import { SplitForm } from './split-form.tsx';
import { useFocusReturn } from '#app/keyboard/use-focus-return';

/** The small form that is open on the desk; one at a time, so that a long draft carries no dialogs. */
export function DeskForms() {
  const { form, open } = useDesk();
  const returnFocus = useFocusReturn(form !== null);
  return (
    <Dialog.Root open={form !== null} onOpenChange={(shown) => !shown && open(null)}>
      <Dialog.Content maxWidth="520px" aria-describedby={undefined} onCloseAutoFocus={returnFocus}>
        {form && <FormOf form={form} />}
      </Dialog.Content>
    </Dialog.Root>
  );
}

function FormOf({ form }: { form: DeskForm }) {
  const { items, parties, questions } = useDesk();
  const item = 'itemId' in form ? items.find(({ id }) => id === form.itemId) : undefined;
  switch (form.kind) {
    case 'assign-rest':
      return <AssignRestForm />;
    case 'answer': {
      const question = questions.find(({ id }) => id === form.questionId);
      return question ? <AnswerTimeForm question={question} /> : null;
    }
    case 'assign-party': {
      const party = parties.find(({ key }) => key === form.party);
      return party ? <AssignPartyForm party={party} /> : null;
    }
    case 'assign-item':
      return item ? <AssignItemForm item={item} /> : null;
    case 'split':
      return item ? <SplitForm item={item} /> : null;
    case 'add-item':
      return item ? <AddItemForm after={item} /> : null;
    case 'rule':
      return item ? <RuleForm item={item} rule={item.rules.find(({ id }) => id === form.ruleId) ?? null} /> : null;
    case 'indicator': {
      const indicator = item?.indicators.find(({ id }) => id === form.indicatorId) ?? null;
      return item ? <IndicatorForm item={item} indicator={indicator} /> : null;
    }
  }
}
