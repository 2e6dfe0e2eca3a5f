import { data, type ActionFunctionArgs } from '@remix-run/node';
import { keepPreferences, preferencesOf } from '#app/preferences.server';
import { visitOf } from '#app/visit.server';
import { PreferencesInput } from '#services/accounts/inputs';
import { setPreferences } from '#services/accounts/set-preferences';

/** Language and appearance: kept in the browser, and with the account for whoever is signed in. */
export async function action(args: ActionFunctionArgs) {
  const form = Object.fromEntries(await args.request.formData());
  const parsed = PreferencesInput.safeParse(form);
  if (!parsed.success) return data(null, { status: 422 });
  const visit = await visitOf(args);
  if (visit) await setPreferences(visit.ctx, parsed.data);
  const kept = await preferencesOf(args.request);
  const next = { locale: parsed.data.locale ?? kept.locale, theme: parsed.data.theme ?? kept.theme };
  return data(null, { headers: { 'Set-Cookie': await keepPreferences(next) } });
}
