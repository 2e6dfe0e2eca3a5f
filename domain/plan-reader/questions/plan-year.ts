/**
 * The plan prints no year of its own, or its title several. The title's years are likely, or the year in which it is signed: one signed in
 * December is next year's.
 */
import { likelyYears } from '../plans/plan-title';
import type { Asker } from './asker';

const SIGNED = /(20\d\d)年(\d{1,2})月\d{1,2}日。?$/u;
/** From this month on, an office writes the next year's plan. */
const NEXT_YEAR_FROM = 11;

export const planYear: Asker = ({ plan, ending }) => {
  if (plan.year !== null) return [];
  const titled = likelyYears(plan.heading ?? '');
  const years = titled.length > 0 ? titled : yearsOfSignature(ending);
  const candidates = years.map((year) => ({ kind: 'year', year }) as const);
  const { start } = plan;
  return [{ kind: 'plan-year', printed: '', about: '', candidates, target: null, start, end: start }];
};

function yearsOfSignature(ending: string): readonly number[] {
  const signed = SIGNED.exec(ending);
  return signed === null ? [] : [Number(signed[1]) + (Number(signed[2]) >= NEXT_YEAR_FROM ? 1 : 0)];
}
