import { readPlan } from '#domain/plan-reader/read-plan';
import { writtenPaper, type OfficialPaper } from './official-paper';
import type { WrittenPlan } from './written-plan';
import { layText } from './written-text';

/** The paper of a plan that is written here, for the year that was chosen; its words are read for the year that they print. */
export function paperOfWritten(plan: WrittenPlan, year: number | null): OfficialPaper {
  const printedYear = year === null ? null : (readPlan(layText(plan).text).plans[0]?.year ?? null);
  return writtenPaper(plan, { year, printedYear });
}
