import { Heading } from '@radix-ui/themes';
import { useCopy } from '#app/copy/index';
import type { TaskIndicator, TaskView } from '#services/tasks/get-task-view';

/** Who and where, as printed and as assigned, and the targets. */
export function TaskFacts({ task }: { task: TaskView }) {
  const copy = useCopy();
  const words = copy.task;
  const rows: [string, string][] = [
    [words.owner, task.owner.name],
    [words.backup, task.backup.name],
    [words.unit, task.unit.name],
    ...(task.section ? [[words.section, task.section.name] as [string, string]] : []),
    ...(task.item.leadParty ? [[words.leadParty, task.item.leadParty] as [string, string]] : []),
    ...(task.item.assistParties.length > 0
      ? [[words.assistParties, copy.vocabulary.listed(task.item.assistParties)] as [string, string]]
      : []),
  ];
  return (
    <section>
      <dl className="facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {task.item.indicators.length > 0 && (
        <>
          <Heading as="h2" size="3">
            {words.indicators}
          </Heading>
          <ul className="plain">
            {task.item.indicators.map((indicator) => (
              <li key={indicator.name}>
                {indicator.name} {targetOf(copy.vocabulary.indicatorOp, indicator)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function targetOf(ops: Readonly<Record<string, string>>, { op, value, unit }: TaskIndicator): string {
  const shown = typeof value === 'number' ? String(value) : value.join('–');
  return `${ops[op] ?? op} ${shown}${unit}`;
}
