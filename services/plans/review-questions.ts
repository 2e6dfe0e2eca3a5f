import { eq } from 'drizzle-orm';
import { unit } from '#db/schema/org';
import { rememberedFor } from '#domain/planning/questions/carried-answers';
import type { DraftItem, DraftQuestion, PlanDraft } from '#domain/planning/draft';
import { openQuestions } from '#domain/planning/questions/open-questions';
import {
  reached,
  sameTopic,
  topicOf,
  wordTopicOf,
  type QuestionTopic,
} from '#domain/planning/questions/question-reach';
import { bare, clauseAround } from '#domain/planning/questions/words-around';
import { matchStandards, type MatchedStandard } from '#domain/service-standards/match-standards';
import { packsInForce } from '#domain/service-standards/standard';
import { asCalendarDate } from '#domain/shared/calendar-date';
import { within, type Span } from '#domain/shared/span';
import type { Context } from '#services/context';
import { notFound } from '#services/errors';
import { knownEditions } from '#services/standards/known-editions';
import type { DraftTexts } from './draft-texts';
import { rememberedAnswers } from './reading-memory';

/** A question as the desk shows it. */
export interface ReviewQuestion extends DraftQuestion {
  /** Its place among those that wait, the most costly first; null where it is answered, listed only, or one with another. */
  readonly rank: number | null;
  /** About how many tasks of the year hang on it, and how many items. */
  readonly tasks: number;
  readonly itemCount: number;
  /** How many more open places in the plan use the same vague word. */
  readonly sameWord: number;
  /** The clause that it stands in, for reading it apart from the paper. */
  readonly clause: string;
  readonly standards: readonly StandardProposal[];
  /** Under what the answer that it carries is remembered, while it still is. */
  readonly remembered: QuestionTopic | null;
}

/** What a service standard says of a vague word. */
export interface StandardProposal {
  readonly key: string;
  readonly requirement: string;
  readonly section: string;
  readonly norms: MatchedStandard['standard']['norms'];
  readonly ground: MatchedStandard['standard']['ground'];
  readonly source: string;
  readonly issuedBy: string | null;
}

/** The draft's questions in the order of the text, with what hangs on each, what a standard proposes, and what is remembered. */
export async function reviewQuestions(
  ctx: Context,
  unitId: string,
  draft: PlanDraft,
  texts: DraftTexts,
): Promise<ReviewQuestion[]> {
  const [place] = await ctx.db.select({ kind: unit.kind }).from(unit).where(eq(unit.id, unitId));
  if (!place) throw notFound('unit');
  const remembered = await rememberedAnswers(ctx.db, unitId, draft.questions);
  const packs = packsInForce(
    await knownEditions(ctx.db, unitId),
    draft.year === null ? ctx.today : asCalendarDate(`${draft.year}-12-31`),
  );
  const items = new Map(draft.items.map((item) => [item.id, item]));
  const inOrder = [...draft.questions].sort((a, b) => a.start - b.start);
  const placed = inOrder.map((question) => {
    const item = items.get(question.itemId ?? '');
    const { text } = item ? texts.of(item) : texts;
    const sentence = item?.sources.find((source) => within(question, source)) ?? question;
    const clause = clauseAround(text, sentence, question);
    const words = { clause, sentence: textOf(text, sentence), titles: titlesAbove(draft, item), body: place.kind };
    const standards = wordTopicOf(question) === null ? [] : matchStandards(packs, words).map(proposalOf);
    return { question, clause, standards };
  });
  const proposed = new Map(
    placed.map(({ question, standards }) => [question.id, standards.flatMap(({ norms }) => norms)[0] ?? null]),
  );
  const open = openQuestions(draft, ({ id }) => proposed.get(id) ?? null);
  const ranks = new Map(open.map(({ question }, rank) => [question.id, rank]));
  return placed.map(({ question, clause, standards }) => {
    const rank = ranks.get(question.id) ?? null;
    const known = question.carried && rememberedFor(remembered, question);
    return {
      ...question,
      rank,
      tasks: rank === null ? 0 : (open[rank]?.tasks ?? 0),
      itemCount: rank === null ? 0 : (open[rank]?.itemIds.length ?? 0),
      sameWord: otherPlaces(draft, question),
      clause,
      standards,
      remembered: known?.topic ?? null,
    };
  });
}

function textOf(text: string, { start, end }: Span): string {
  return bare(text.slice(start, end));
}

/** How many open questions an answer for the word settles beyond those about the same work. */
function otherPlaces({ questions }: PlanDraft, question: DraftQuestion): number {
  if (wordTopicOf(question) === null) return 0;
  const open = (one: DraftQuestion) => one.answer === null && one.id !== question.id;
  const alike = reached(questions, question, 'alike').filter(open);
  const word = reached(questions, question, 'word').filter(open);
  return word.filter((one) => !alike.some((other) => sameTopic(topicOf(other), topicOf(one)))).length;
}

function titlesAbove(draft: PlanDraft, item: DraftItem | undefined): string {
  if (!item) return draft.title;
  const byId = new Map(draft.outline.map((heading) => [heading.id, heading]));
  const titles = [item.title];
  for (let at = byId.get(item.headingId ?? ''); at; at = byId.get(at.parentId ?? '')) titles.push(at.text.slice(0, 40));
  return titles.join(' ');
}

function proposalOf({ pack, standard }: MatchedStandard): StandardProposal {
  const { key, requirement, section, norms, ground } = standard;
  return { key, requirement, section, norms, ground, source: pack.title, issuedBy: pack.issuedBy };
}
