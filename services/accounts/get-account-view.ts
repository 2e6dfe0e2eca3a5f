import { and, eq, isNull } from 'drizzle-orm';
import { account } from '#db/schema/accounts';
import { person, roleGrant, section, unit } from '#db/schema/org';
import type { Role } from '#domain/access/roles';
import { actingPerson, type Context } from '../context';
import { notFound } from '../errors';
import { listSessions, type SessionRow } from './sessions';

export interface AccountView {
  readonly name: string;
  readonly userName: string;
  readonly today: string;
  readonly roles: readonly { readonly role: Role; readonly unitName: string; readonly sectionName: string | null }[];
  readonly sessions: readonly SessionRow[];
}

/** One's own account: who, which roles, where signed in. */
export async function getAccountView(ctx: Context, sessionId: string): Promise<AccountView> {
  const personId = actingPerson(ctx);
  const [own] = await ctx.db
    .select({ name: person.name, userName: account.userName })
    .from(account)
    .innerJoin(person, eq(person.id, account.personId))
    .where(eq(account.personId, personId))
    .limit(1);
  if (!own) throw notFound('account');
  const roles = await ctx.db
    .select({ role: roleGrant.role, unitName: unit.shortName, sectionName: section.name })
    .from(roleGrant)
    .innerJoin(unit, eq(unit.id, roleGrant.unitId))
    .leftJoin(section, eq(section.id, roleGrant.sectionId))
    .where(and(eq(roleGrant.personId, personId), isNull(roleGrant.revokedAt)));
  return { ...own, today: ctx.today, roles, sessions: await listSessions(ctx, sessionId) };
}
