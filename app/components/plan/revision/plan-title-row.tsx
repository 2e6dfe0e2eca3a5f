import { Checkbox } from '@radix-ui/themes';
import { useCopy } from '#app/copy/index';
import type { FieldValue } from '#services/revisions/revision-rows';
import type { RevisionTable } from '#services/revisions/get-revision-view';
import { FieldLines } from './field-lines.tsx';
import type { Decisions } from './use-decisions';

/** The id under which the plan's own title is left out. */
const PLAN = 'plan';

/** The plan's title where the revised paper has another. */
export function PlanTitleRow({
  title,
  decisions,
  mayDecide,
}: {
  title: RevisionTable['title'];
  decisions: Decisions;
  mayDecide: boolean;
}) {
  const words = useCopy().revision;
  if (title.kind === 'stays') return null;
  const [from, to] = title.kind === 'changed' ? [title.from, title.to] : [title.mine, title.theirs];
  const value = (text: string): FieldValue => ({ of: 'text', text });
  const taken = !decisions.leftOut.has(PLAN);
  return (
    <article className="revision-row" data-kind="changed" data-left-out={taken ? undefined : ''}>
      <header>
        <h3>{words.planTitle}</h3>
        {mayDecide && (
          <label className="revision-take">
            <Checkbox
              checked={taken}
              onCheckedChange={(checked) => decisions.setTaken(PLAN, checked === true)}
              aria-label={words.acceptOf(words.planTitle)}
            />
            {words.accept}
          </label>
        )}
      </header>
      <FieldLines
        fields={[
          {
            field: 'title',
            kind: title.kind,
            choiceId: title.kind === 'conflict' ? title.id : null,
            from: value(from),
            to: value(to),
          },
        ]}
        decisions={decisions}
        disabled={!mayDecide || !taken}
      />
    </article>
  );
}
