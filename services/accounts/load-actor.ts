import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.server';
import { account } from '#db/schema/accounts';
import { person, roleGrant, unit } from '#db/schema/org';
import type { Actor } from '#domain/access/index';

export interface SignedIn {
  readonly accountId: string;
  readonly actor: Extract<Actor, { kind: 'person' }>;
  readonly person: { readonly id: string; readonly name: string; readonly unitId: string; readonly unitName: string };
  readonly mustChangePassword: boolean;
  readonly locale: 'zh' | 'en';
  readonly theme: 'system' | 'light' | 'dark';
}

/** Who an account is and which roles the person holds now; null for an account that is gone or disabled. */
export async function loadActor(db: Database, accountId: string): Promise<SignedIn | null> {
  const [found] = await db
    .select({ account, person: { id: person.id, name: person.name, unitId: person.unitId, unitName: unit.shortName } })
    .from(account)
    .innerJoin(person, eq(person.id, account.personId))
    .innerJoin(unit, eq(unit.id, person.unitId))
    .where(and(eq(account.id, accountId), isNull(account.disabledAt), isNull(person.archivedAt)))
    .limit(1);
  if (!found) return null;
  const grants = await db
    .select({ role: roleGrant.role, unitPath: unit.path, sectionId: roleGrant.sectionId })
    .from(roleGrant)
    .innerJoin(unit, eq(unit.id, roleGrant.unitId))
    .where(and(eq(roleGrant.personId, found.person.id), isNull(roleGrant.revokedAt)));
  return {
    accountId,
    actor: { kind: 'person', personId: found.person.id, grants },
    person: found.person,
    mustChangePassword: found.account.mustChangePassword,
    locale: found.account.locale,
    theme: found.account.theme,
  };
}
