import { desc, eq } from 'drizzle-orm';
import { person, unit } from '#db/schema/org';
import { standardEdition } from '#db/schema/standards';
import { can } from '#domain/access/index';
import { SHIPPED_PACKS } from '#domain/service-standards/packs/index';
import { standingOf, type EditionStanding, type StandardPack } from '#domain/service-standards/standard';
import type { CalendarDate } from '#domain/shared/calendar-date';
import { dateInShanghai } from '#domain/shared/instant';
import { authorize, type Context } from '#services/context';
import { notFound } from '#services/errors';
import { unitSubject } from '#services/plans/plan-subject';
import { GetStandardsInput } from './inputs';
import { asPack, reaches } from './known-editions';

/** The editions of service standards that a unit goes by, and those that it went by. */
export interface StandardsView {
  readonly unit: { readonly id: string; readonly name: string };
  readonly mayLoad: boolean;
  /** In force first, then what is to come, then what is over. */
  readonly editions: readonly EditionLine[];
}

export interface EditionLine extends StandardPack {
  readonly standing: EditionStanding | 'withdrawn';
  /** Null for one that ships. */
  readonly loaded: LoadedEdition | null;
}

export interface LoadedEdition {
  readonly unitName: string;
  readonly by: string;
  readonly on: CalendarDate;
  readonly fileName: string;
  readonly withdrawnOn: CalendarDate | null;
  readonly mayWithdraw: boolean;
}

const ORDER: readonly EditionLine['standing'][] = ['in-force', 'not-yet', 'replaced', 'past', 'withdrawn'];

/** Lists the editions that reach a unit as they stand today, with what each asks. */
export async function getStandards(ctx: Context, input: GetStandardsInput): Promise<StandardsView> {
  const subject = await unitSubject(ctx, input.unitId);
  authorize(ctx, 'policy.read', subject);
  const { unitId } = GetStandardsInput.parse(input);
  const [place] = await ctx.db.select({ id: unit.id, name: unit.name }).from(unit).where(eq(unit.id, unitId));
  if (!place) throw notFound('unit');
  const rows = await ctx.db
    .select({ edition: standardEdition, by: person.name, unitName: unit.name, unitPath: unit.path })
    .from(standardEdition)
    .innerJoin(unit, eq(unit.id, standardEdition.unitId))
    .innerJoin(person, eq(person.id, standardEdition.loadedBy))
    .where(reaches(unitId))
    .orderBy(desc(standardEdition.loadedAt));
  const loaded = rows.map(({ edition, by, unitName, unitPath }) => {
    const { loadedAt, withdrawnAt, fileName } = edition;
    const withdrawnOn = withdrawnAt && dateInShanghai(withdrawnAt);
    const mayWithdraw = withdrawnAt === null && can(ctx.actor, 'policy.edit', { unitPath });
    return {
      pack: asPack(edition),
      of: { unitName, by, on: dateInShanghai(loadedAt), fileName, withdrawnOn, mayWithdraw },
    };
  });
  const known = [...SHIPPED_PACKS, ...loaded.filter(({ of }) => of.withdrawnOn === null).map(({ pack }) => pack)];
  const editions: EditionLine[] = [
    ...loaded.map(({ pack, of }) => {
      const standing = of.withdrawnOn === null ? standingOf(pack, known, ctx.today) : ('withdrawn' as const);
      return { ...pack, standing, loaded: of };
    }),
    ...SHIPPED_PACKS.map((pack) => ({ ...pack, standing: standingOf(pack, known, ctx.today), loaded: null })),
  ];
  return {
    unit: place,
    mayLoad: can(ctx.actor, 'policy.edit', subject),
    editions: editions.sort((a, b) => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing)),
  };
}
