import { and, asc, eq, ilike, inArray, isNull, or, sql } from 'drizzle-orm';
import { account } from '#db/schema/accounts';
import { person, roleGrant, section, unit } from '#db/schema/org';
import { can, canSomewhere } from '#domain/access/index';
import type { Role } from '#domain/access/roles';
import type { Context } from '../context';
import { forbidden } from '../errors';
import { visibleTo } from '../visible';
import { PeopleFilter } from './inputs';

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly unitId: string;
  readonly unitName: string;
  readonly sectionId: string | null;
  readonly sectionName: string | null;
  readonly userName: string | null;
  readonly version: number;
  readonly roles: readonly {
    readonly grantId: string;
    readonly role: Role;
    readonly unitName: string;
    readonly sectionName: string | null;
  }[];
  readonly mayEdit: boolean;
}

const PAGE = 50;

/** For whoever keeps people's records: those whom the actor may look up, by unit (with what lies below it) and by name, a page at a time. */
export async function getPeopleView(
  ctx: Context,
  input: PeopleFilter,
): Promise<{ people: PersonRow[]; next: { name: string; id: string } | null; today: string }> {
  const { db, actor } = ctx;
  if (!canSomewhere(actor, 'person.edit')) throw forbidden('person.edit');
  const { unitId, text, after } = PeopleFilter.parse(input);
  const rows = await db
    .select({
      person,
      unitName: unit.shortName,
      unitPath: unit.path,
      sectionName: section.name,
      userName: account.userName,
    })
    .from(person)
    .innerJoin(unit, eq(unit.id, person.unitId))
    .leftJoin(section, eq(section.id, person.sectionId))
    .leftJoin(account, eq(account.personId, person.id))
    .where(
      and(
        isNull(person.archivedAt),
        visibleTo(actor, 'org.read', { unitId: person.unitId }),
        unitId ? sql`${unit.path} <@ (select path from unit where id = ${unitId})` : undefined,
        text
          ? or(ilike(person.name, `%${escapeLike(text)}%`), ilike(account.userName, `%${escapeLike(text)}%`))
          : undefined,
        after ? sql`(${person.name}, ${person.id}) > (${after.name}, ${after.id}::uuid)` : undefined,
      ),
    )
    .orderBy(asc(person.name), asc(person.id))
    .limit(PAGE + 1);
  const page = rows.slice(0, PAGE);
  const grants = await rolesOf(
    ctx,
    page.map((row) => row.person.id),
  );
  const last = page.at(-1);
  return {
    people: page.map(({ person: row, unitName, unitPath, sectionName, userName }) => ({
      id: row.id,
      name: row.name,
      title: row.title,
      phone: row.phone,
      email: row.email,
      unitId: row.unitId,
      unitName,
      sectionId: row.sectionId,
      sectionName,
      userName,
      version: row.version,
      roles: grants
        .filter((grant) => grant.personId === row.id)
        .map(({ grantId, role, unitName: roleUnit, sectionName: roleSection }) => ({
          grantId,
          role,
          unitName: roleUnit,
          sectionName: roleSection,
        })),
      mayEdit: can(actor, 'person.edit', { unitPath }),
    })),
    next: rows.length > PAGE && last ? { name: last.person.name, id: last.person.id } : null,
    today: ctx.today,
  };
}

function rolesOf(ctx: Context, personIds: string[]) {
  return ctx.db
    .select({
      grantId: roleGrant.id,
      personId: roleGrant.personId,
      role: roleGrant.role,
      unitName: unit.shortName,
      sectionName: section.name,
    })
    .from(roleGrant)
    .innerJoin(unit, eq(unit.id, roleGrant.unitId))
    .leftJoin(section, eq(section.id, roleGrant.sectionId))
    .where(and(inArray(roleGrant.personId, personIds), isNull(roleGrant.revokedAt)));
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (character) => `\\${character}`);
