import { and, eq, isNull } from 'drizzle-orm';
import { post, postHolding } from '#db/schema/org';
import { audit } from '../audit';
import { authorize, type Context } from '../context';
import { HoldPostInput } from './inputs';
import { personStanding, unitStanding } from './unit-standing';

/** Gives a post (岗位) of a unit its holder (A岗) or deputy (B岗); the post is made where it does not exist. Who held it before ends. */
export async function holdPost(ctx: Context, input: HoldPostInput): Promise<void> {
  authorize(ctx, 'org.edit', await unitStanding(ctx.db, input.unitId));
  authorize(ctx, 'org.edit', await personStanding(ctx.db, input.personId));
  const { unitId, postName, personId, rank } = HoldPostInput.parse(input);
  await ctx.db.transaction(async (tx) => {
    const [made] = await tx
      .insert(post)
      .values({ unitId, name: postName })
      .onConflictDoUpdate({ target: [post.unitId, post.name], set: { archivedAt: null } })
      .returning({ id: post.id });
    if (!made) throw new Error('upsert returned no row');
    const [before] = await tx
      .update(postHolding)
      .set({ endedAt: ctx.now })
      .where(and(eq(postHolding.postId, made.id), eq(postHolding.rank, rank), isNull(postHolding.endedAt)))
      .returning({ personId: postHolding.personId });
    await tx.insert(postHolding).values({ postId: made.id, personId, rank });
    await audit(tx, ctx, {
      action: 'org.edit',
      subject: 'post',
      subjectId: made.id,
      unitId,
      before: { personId: before?.personId ?? null, rank },
      after: { personId, rank, name: postName },
    });
  });
}
