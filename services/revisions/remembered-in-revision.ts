import { carriedEdits, rememberedFor, type RememberedAnswer } from '#domain/planning/questions/carried-answers';
import type { DraftQuestion, PlanDraft } from '#domain/planning/draft';
import { replay } from '#domain/planning/edit-draft';
import type { Transaction } from '#services/context';
import { rememberedAnswers } from '#services/plans/reading-memory';

/** A question that a revised document asks for the first time, with the answer that the unit gave before. */
export interface KnownQuestion {
  readonly question: DraftQuestion;
  readonly known: RememberedAnswer;
}

/** A revision's draft with the unit's remembered answers to what is open in it. */
export async function withRememberedAnswers(tx: Transaction, unitId: string, draft: PlanDraft): Promise<PlanDraft> {
  const questions = open(draft);
  const edits = carriedEdits({ ...draft, questions }, await rememberedAnswers(tx, unitId, questions));
  return replay(draft, edits).draft;
}

/** By the item's id, which of its open questions the unit has answered before. */
export async function knownQuestions(
  tx: Transaction,
  unitId: string,
  draft: PlanDraft,
): Promise<ReadonlyMap<string, readonly KnownQuestion[]>> {
  const questions = open(draft);
  const remembered = await rememberedAnswers(tx, unitId, questions);
  const known = new Map<string, KnownQuestion[]>();
  for (const question of questions) {
    const before = rememberedFor(remembered, question);
    if (!before || question.itemId === null) continue;
    known.set(question.itemId, [...(known.get(question.itemId) ?? []), { question, known: before }]);
  }
  return known;
}

function open({ questions }: PlanDraft): DraftQuestion[] {
  return questions.filter((question) => question.answer === null);
}
