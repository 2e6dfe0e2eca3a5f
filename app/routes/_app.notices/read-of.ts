import { ReadNoticesInput } from '#services/notices/inputs';

/** What a form of the page asks for: one notice by its id, or all. */
export function readOf(form: FormData): ReadNoticesInput {
  const noticeId = form.get('noticeId');
  return ReadNoticesInput.parse(noticeId ? { noticeId } : { all: form.get('all') === '1' });
}
