import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { visitOf } from '#app/visit.server';

export const loader = () => redirect('/');

export async function action(args: ActionFunctionArgs) {
  const { sessions } = args.context.office;
  const visit = await visitOf(args);
  const cookie = visit ? await sessions.end(visit.sessionId) : sessions.forget();
  return redirect('/sign-in', { headers: { 'Set-Cookie': cookie } });
}
