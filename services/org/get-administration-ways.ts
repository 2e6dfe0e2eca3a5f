import { type Action, canSomewhere } from '#domain/access/index';
import type { Context } from '../context';
import { forbidden } from '../errors';

export type AdministrationWay = 'units' | 'people' | 'policies' | 'standards' | 'calendar' | 'audit' | 'processes';

const NEEDS: Record<AdministrationWay, Action> = {
  units: 'org.edit',
  people: 'person.edit',
  policies: 'policy.edit',
  standards: 'policy.edit',
  calendar: 'policy.read',
  audit: 'audit.read',
  processes: 'process.read',
};

/** Which parts of administration the actor may enter; refuses whoever may enter none. */
export async function getAdministrationWays(ctx: Context): Promise<AdministrationWay[]> {
  const ways = (Object.keys(NEEDS) as AdministrationWay[]).filter((way) => canSomewhere(ctx.actor, NEEDS[way]));
  if (!canSomewhere(ctx.actor, 'org.edit') && !canSomewhere(ctx.actor, 'policy.edit'))
    throw forbidden('administration');
  return ways;
}
