import { eq } from 'drizzle-orm';
import { account } from '#db/schema/accounts';
import { actingPerson, type Context } from '../context';
import { PreferencesInput } from './inputs';

/** One's own language and light or dark. A taste, not a change of the office: it is not audited. */
export async function setPreferences(ctx: Context, input: PreferencesInput): Promise<void> {
  const personId = actingPerson(ctx);
  const { locale, theme } = PreferencesInput.parse(input);
  if (!locale && !theme) return;
  await ctx.db
    .update(account)
    .set({ ...(locale && { locale }), ...(theme && { theme }) })
    .where(eq(account.personId, personId));
}
