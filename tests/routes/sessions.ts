import { randomUUID } from 'node:crypto';

import { account, session } from '#db/schema/accounts';
import { person, roleGrant } from '#db/schema/org';
import type { Role } from '#domain/access/index';
import type { Office, OfficeSection, OfficeUnit } from '#tests/support/office';

interface Held {
  readonly role: Role | null;
  readonly unit: OfficeUnit;
  readonly section: OfficeSection | null;
}

/** Somebody new with one role, or none, who is signed in; answers the id of the session. */
export async function signedIn(o: Office, { role, unit, section }: Held, values: { mustChangePassword?: true } = {}) {
  const [personId, accountId, sessionId] = [randomUUID(), randomUUID(), randomUUID()];
  const at = new Date();
  await o.db.insert(person).values({ id: personId, name: '来访者', unitId: unit.id, sectionId: section?.id ?? null });
  if (role !== null) {
    const sectionId = role === 'section-head' ? (section?.id ?? null) : null;
    await o.db.insert(roleGrant).values({ personId, unitId: unit.id, sectionId, role, grantedAt: at });
  }
  await o.db.insert(account).values({ id: accountId, personId, userName: accountId, passwordHash: 'none', ...values });
  await o.db.insert(session).values({
    id: sessionId,
    userId: accountId,
    expiresAt: new Date(at.getTime() + 24 * 3_600_000),
    createdAt: at,
    lastSeenAt: at,
    userAgent: 'test',
    address: '192.0.2.1',
  });
  return { personId, accountId, sessionId };
}
