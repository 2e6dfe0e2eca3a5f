import type { ReadIndicator, ReadOwner, ReadSchedule, ReadStage, Reading } from '#domain/plan-reader/reading';
import { byPlace, overlap, type Span } from '#domain/shared/span';

/** What the reader found in a stretch of the document. */
export interface StretchFindings {
  readonly schedules: readonly ReadSchedule[];
  readonly indicators: readonly ReadIndicator[];
  readonly owners: readonly ReadOwner[];
  readonly stages: readonly ReadStage[];
}

/** Everything that begins in the stretches, in document order. */
export type FindingsIn = (stretches: readonly Span[]) => StretchFindings;

/** The findings of a reading by their place. */
export function findingsByPlace(reading: Reading): FindingsIn {
  const schedules = byPlace(reading.schedules);
  const indicators = byPlace(reading.indicators);
  const owners = byPlace(reading.owners);
  const stages = byPlace(reading.stages);
  return (stretches) => ({
    schedules: schedules(stretches),
    indicators: indicators(stretches),
    owners: owners(stretches),
    stages: stages(stretches),
  });
}

/** Whether the stretch says what, when or who. */
export function tellsSomething(found: StretchFindings): boolean {
  return found.schedules.length + found.indicators.length + found.owners.length + found.stages.length > 0;
}

/** The part of a document's reading that belongs to one of its plans. */
export function readingOfPlan(reading: Reading, plan: Span): Reading {
  const inPlan = (found: Span) =>
    found.start === found.end ? found.start >= plan.start && found.start < plan.end : overlap(found, plan) > 0;
  return {
    plans: reading.plans.filter((each) => each.start === plan.start),
    outline: reading.outline.filter(inPlan),
    indicators: reading.indicators.filter(inPlan),
    schedules: reading.schedules.filter(inPlan),
    owners: reading.owners.filter(inPlan),
    stages: reading.stages.filter(inPlan),
    questions: reading.questions.filter(inPlan),
    silent: reading.silent.filter(inPlan),
  };
}
