import { asc, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.server';
import { demoCounty } from '#db/schema/accounts';
import { unit } from '#db/schema/org';
import type { Role } from '#domain/access/roles';

export interface SignInView {
  /** The name of the body at the root of the tree, or null before there is one. */
  readonly bodyName: string | null;
  /** The accounts of the demo county; null in an office of its own. */
  readonly demo: {
    readonly password: string;
    readonly accounts: readonly {
      readonly userName: string;
      readonly personName: string;
      readonly unitName: string;
      readonly role: Role;
    }[];
  } | null;
}

/** What the sign-in page shows to somebody whom nobody knows yet. */
export async function getSignInView(db: Database): Promise<SignInView> {
  const [root] = await db
    .select({ name: unit.name })
    .from(unit)
    .where(isNull(unit.parentId))
    .orderBy(asc(unit.position))
    .limit(1);
  const [demo] = await db.select({ shown: demoCounty.shown }).from(demoCounty).where(eq(demoCounty.id, 1)).limit(1);
  return { bodyName: root?.name ?? null, demo: demo?.shown ?? null };
}
