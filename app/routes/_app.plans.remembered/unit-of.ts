import { ForgetReadingInput } from '#services/plans/inputs';

/** The unit that the address names, or null for one's own. */
export function unitOf(request: Request): string | null {
  return new URL(request.url).searchParams.get('unit');
}

/** What a form says to forget: JSON in one field. What is no such thing is refused like every other input. */
export function forgettingOf(form: FormData): ForgetReadingInput['what'] {
  let said: unknown = null;
  try {
    said = JSON.parse(String(form.get('what')));
  } catch {
    said = null;
  }
  return ForgetReadingInput.shape.what.parse(said);
}
