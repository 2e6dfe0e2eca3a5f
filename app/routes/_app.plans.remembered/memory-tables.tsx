import { answerText } from '#app/components/plan/desk/answer-choices';
import { assignmentText } from '#app/components/plan/desk/party-table.tsx';
import { ForgetButton } from '#app/components/plan/forget-button.tsx';
import { formatDate } from '#app/copy/dates';
import { useCopy, useLocale } from '#app/copy/index';
import { useToday } from '#app/today';
import type { ReadingMemory } from '#services/plans/get-reading-memory';

/** What the unit's words mean, as its plans were answered. */
export function MemoryOfWords({ view: { unit, answers, mayForget } }: { view: ReadingMemory }) {
  const all = useCopy();
  const copy = all.questions.memory;
  const date = useDate();
  if (answers.length === 0) return <p className="muted">{copy.noWords}</p>;
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={copy.words}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{copy.word}</th>
            <th scope="col">{copy.about}</th>
            <th scope="col">{copy.means}</th>
            <th scope="col" className="only-desk">
              {copy.by}
            </th>
            <th scope="col">{copy.on}</th>
            <th scope="col" className="only-desk">
              {copy.plan}
            </th>
            <th scope="col">{copy.acts}</th>
          </tr>
        </thead>
        <tbody>
          {answers.map(({ topic, answer, by, on, plan }) => (
            <tr key={JSON.stringify(topic)}>
              <td>{topic.printed === '' ? copy.unnamed : topic.printed}</td>
              <td>{topic.about === '' ? copy.anyWork : topic.about}</td>
              <td>{answerText(all, { kind: topic.kind, target: null }, answer)}</td>
              <td className="nowrap only-desk">{by}</td>
              <td className="nowrap">{date(on)}</td>
              <td className="only-desk">{plan ?? <span className="muted">{copy.planGone}</span>}</td>
              <td className="nowrap">
                {mayForget && (
                  <ForgetButton unitId={unit.id} what={{ kind: 'answer', topic }} name={topic.printed + topic.about} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Whom the unit's plans mean by the parties that they name. */
export function MemoryOfParties({ view: { unit, parties, mayForget } }: { view: ReadingMemory }) {
  const copy = useCopy().questions.memory;
  const date = useDate();
  if (parties.length === 0) return <p className="muted">{copy.noParties}</p>;
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={copy.parties}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{copy.party}</th>
            <th scope="col">{copy.assigned}</th>
            <th scope="col" className="only-desk">
              {copy.by}
            </th>
            <th scope="col">{copy.on}</th>
            <th scope="col">{copy.acts}</th>
          </tr>
        </thead>
        <tbody>
          {parties.map(({ party, assignment, by, on }) => (
            <tr key={party}>
              <td>{party}</td>
              <td>{assignmentText(assignment)}</td>
              <td className="nowrap only-desk">{by}</td>
              <td className="nowrap">{date(on)}</td>
              <td className="nowrap">
                {mayForget && <ForgetButton unitId={unit.id} what={{ kind: 'party', party }} name={party} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function useDate(): (on: string) => string {
  const locale = useLocale();
  const today = useToday();
  return (on) => formatDate(locale, on, today, { weekday: false });
}
