import type { Copy } from '#app/copy/index';
import type { Answer } from '#domain/plan-reader/reading';
import { canonical } from '#domain/shared/canonical';
import type { ReviewQuestion } from '#services/plans/get-review-view';

/** Number keys reach so many. */
const MOST_CHOICES = 9;

/** What a question can be answered with by one press: what a standard proposes, what the text suggests, and to decide nothing. */
export function choicesOf(question: ReviewQuestion, thisYear: number): readonly Answer[] {
  const proposed = question.standards.flatMap(({ key, norms }) =>
    norms.map((norm): Answer => ({ kind: 'rule', norm, standard: key })),
  );
  const years = [thisYear, thisYear + 1].map((year): Answer => ({ kind: 'year', year }));
  const last: readonly Answer[] = question.kind === 'plan-year' ? years : [{ kind: 'leave' }];
  const seen = new Set<string>();
  return [...proposed, ...question.candidates, ...last]
    .filter((answer) => {
      const meaning = meaningOf(answer);
      return !seen.has(meaning) && seen.add(meaning);
    })
    .slice(0, MOST_CHOICES);
}

/** Two answers with the same meaning make the same tasks, whoever proposed them: at least once a year is once a year. */
function meaningOf(answer: Answer): string {
  if (answer.kind !== 'rule') return canonical(answer);
  return canonical(answer.norm.kind === 'recur' ? { ...answer.norm, min: undefined } : answer.norm);
}

/** How a person reads an answer. */
export function answerText(copy: Copy, question: Pick<ReviewQuestion, 'kind' | 'target'>, answer: Answer): string {
  switch (answer.kind) {
    case 'year':
      return copy.plans.yearOf(answer.year);
    case 'rule':
      return copy.rules.norm(answer.norm);
    case 'value':
      return `${answer.value}${question.target?.unit ?? ''}`;
    case 'lead':
      return answer.party;
    case 'first-leads':
      return copy.questions.firstLeads;
    case 'leave':
      return copy.questions.leave[question.kind];
  }
}
