import { Heading } from '@radix-ui/themes';
import { formatDate } from '#app/copy/dates';
import { useCopy, useLocale, useToday } from '#app/copy/index';
import type { EscalationStep, EscalationTimeline } from '#services/escalation/get-escalation-timeline';

const MARK: Record<EscalationStep['stands'], string> = {
  told: '●',
  'nobody-to-tell': '◌',
  'passed-over': '–',
  coming: '○',
};

/** Past and coming steps of the ladder as one line of time: the escalation is seen before it happens. */
export function TaskEscalation({ timeline }: { timeline: EscalationTimeline }) {
  const copy = useCopy();
  const words = copy.escalation;
  const locale = useLocale();
  const today = useToday();
  return (
    <section>
      <Heading as="h2" size="3">
        {copy.task.timeline}
      </Heading>
      {timeline.steps.length === 0 ? (
        <p className="muted">{words.none[timeline.state]}</p>
      ) : (
        <ol className="ladder">
          {timeline.steps.map((step) => (
            <li key={`${step.armedFor}-${step.rung}`} data-stands={step.stands}>
              <span aria-hidden="true" className="ladder-mark">
                {MARK[step.stands]}
              </span>
              <span className="nowrap tabular">{formatDate(locale, step.on, today)}</span>
              <span>
                {step.provisional && <span className="provisional">{copy.task.provisional}</span>}{' '}
                {step.offsetWorkingDays === null ? step.rung : words.when(step.offsetWorkingDays)}
                {step.audience && ` · ${words.audience[step.audience]}`}
              </span>
              <span className="muted">
                {step.persons.length === 0
                  ? words.stands[step.stands]
                  : copy.phrases.of(
                      words.stands[step.stands],
                      copy.vocabulary.listed(step.persons.map((person) => person.name)),
                    )}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
