import { and, desc, eq, inArray, type SQL } from 'drizzle-orm';
import { person } from '#db/schema/org';
import { plan } from '#db/schema/plans';
import { readingAnswer } from '#db/schema/reading-memory';
import { lessonsOf, type RememberedAnswer } from '#domain/planning/questions/carried-answers';
import type { DraftQuestion, PlanDraft } from '#domain/planning/draft';
import { sameTopic, type QuestionTopic } from '#domain/planning/questions/question-reach';
import { dateInShanghai } from '#domain/shared/instant';
import { actingPerson, type Context, type Transaction } from '#services/context';

/** Keeps what a change to a plan's draft taught about the unit's words. What was unlearnt here may still be known from an earlier plan. */
export async function teachAnswers(
  tx: Transaction,
  ctx: Context,
  { planId, unitId }: { readonly planId: string; readonly unitId: string },
  before: PlanDraft,
  after: PlanDraft,
): Promise<void> {
  const { learnt, unlearnt } = lessonsOf(before, after);
  for (const topic of unlearnt) {
    await tx.delete(readingAnswer).where(and(isAbout(unitId, topic), eq(readingAnswer.planId, planId)));
  }
  for (const { topic, answer } of learnt) {
    const chosen = { answer, chosenBy: actingPerson(ctx), chosenAt: ctx.now };
    await tx
      .insert(readingAnswer)
      .values({ unitId, planId, ...topic, ...chosen })
      .onConflictDoUpdate({ target: [...ONE_A_PLAN], set: chosen });
  }
}

const ONE_A_PLAN = [
  readingAnswer.unitId,
  readingAnswer.kind,
  readingAnswer.printed,
  readingAnswer.about,
  readingAnswer.planId,
] as const;

/** What a unit remembers of the words that these questions are about, the latest answer of each topic. */
export async function rememberedAnswers(
  tx: Transaction,
  unitId: string,
  questions: readonly DraftQuestion[],
): Promise<RememberedAnswer[]> {
  const printed = [...new Set(questions.map((question) => question.printed))];
  return printed.length === 0 ? [] : latest(tx, unitId, inArray(readingAnswer.printed, printed));
}

/** Every answer that a unit remembers, the latest of each topic, newest first. */
export async function allRemembered(tx: Transaction, unitId: string): Promise<RememberedAnswer[]> {
  return latest(tx, unitId, undefined);
}

/** Removes every trace of an answer in a unit, whichever plans taught it; false where there was none. */
export async function forgetTopic(tx: Transaction, unitId: string, topic: QuestionTopic): Promise<boolean> {
  const gone = await tx.delete(readingAnswer).where(isAbout(unitId, topic)).returning({ id: readingAnswer.id });
  return gone.length > 0;
}

async function latest(tx: Transaction, unitId: string, where: SQL | undefined): Promise<RememberedAnswer[]> {
  const rows = await tx
    .select({ row: readingAnswer, by: person.name, plan: plan.title })
    .from(readingAnswer)
    .innerJoin(person, eq(person.id, readingAnswer.chosenBy))
    .leftJoin(plan, eq(plan.id, readingAnswer.planId))
    .where(and(eq(readingAnswer.unitId, unitId), where))
    .orderBy(desc(readingAnswer.chosenAt), desc(readingAnswer.id));
  const remembered: RememberedAnswer[] = [];
  for (const { row, by, plan: title } of rows) {
    const { kind, printed, about, answer, chosenAt } = row;
    const topic = { kind, printed, about };
    if (remembered.some((other) => sameTopic(other.topic, topic))) continue;
    remembered.push({ topic, answer, by, on: dateInShanghai(chosenAt), plan: title });
  }
  return remembered;
}

function isAbout(unitId: string, { kind, printed, about }: QuestionTopic): SQL | undefined {
  return and(
    eq(readingAnswer.unitId, unitId),
    eq(readingAnswer.kind, kind),
    eq(readingAnswer.printed, printed),
    eq(readingAnswer.about, about),
  );
}
