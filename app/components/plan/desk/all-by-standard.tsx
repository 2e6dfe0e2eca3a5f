import { Button } from '@radix-ui/themes';
import { useCopy } from '#app/copy/index';
import type { Answer } from '#domain/plan-reader/reading';
import type { ReviewQuestion } from '#services/plans/get-review-view';
import { useDeskTools } from './desk.tsx';

/** Takes what the standards propose for all of these questions; each stays an answer of its own, and is undone alone. */
export function AllByStandard({ questions }: { questions: readonly ReviewQuestion[] }) {
  const desk = useDeskTools();
  const copy = useCopy().questions;
  const proposed = questions.flatMap((question) => {
    const answer = firstProposal(question);
    return answer ? [{ questionId: question.id, answer }] : [];
  });
  if (!desk.mayEdit || proposed.length < 2) return null;
  const takeAll = () => {
    for (const { questionId, answer } of proposed) desk.send({ kind: 'answer-question', questionId, answer });
  };
  return (
    <Button size="1" variant="soft" onClick={takeAll}>
      {copy.allByStandard(proposed.length)}
    </Button>
  );
}

function firstProposal({ standards }: ReviewQuestion): Answer | null {
  for (const { key, norms } of standards) {
    const [norm] = norms;
    if (norm) return { kind: 'rule', norm, standard: key };
  }
  return null;
}
