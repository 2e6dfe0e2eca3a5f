import { formatDate } from '#app/copy/dates';
import type { Copy } from '#app/copy/index';
import type { Locale } from '#app/copy/locale';
import type { DueExplanation } from '#domain/planning/layout/occurrence';
import type { TaskView } from '#services/tasks/get-task-view';

type DueChanged = Pick<TaskView['dueChanges'][number], 'kind'> & { readonly originalDueOn: string };

/**
 * How a deadline was counted, in one sentence: what the plan says, what the calendar did to it, under which notice. Of one that somebody set
 * later (`changed`), which it was at first and by what act it is another.
 */
export function dueSentence(
  copy: Copy,
  locale: Locale,
  today: string,
  { explanation, dueOn, changed }: { explanation: DueExplanation; dueOn: string; changed?: DueChanged },
): string {
  const words = copy.task;
  const date = (day: string): string => formatDate(locale, day, today);
  const { basis, printed, nominal, skipped, onMakeUpDay, notice } = explanation;
  const isSet = basis === 'moved-by-hand';
  const parts =
    isSet && changed
      ? [words.basis.rule(printed), words.atFirst(date(changed.originalDueOn)), words.setBy[changed.kind](date(dueOn))]
      : [words.basis[basis](printed)];
  if (!isSet) parts.push(words.nominal(date(nominal)));
  if (skipped.length > 0) parts.push(words.skipped(skippedDays(copy, date, skipped), date(dueOn)));
  else if (nominal !== dueOn && !isSet) parts.push(words.levelled(date(dueOn)));
  if (onMakeUpDay) parts.push(words.makeUpDay);
  parts.push(notice ? words.notice(notice) : words.noNotice);
  return copy.phrases.sentence(parts);
}

/** The first and the last are named; what lies between is not listed. */
function skippedDays(copy: Copy, date: (day: string) => string, skipped: DueExplanation['skipped']): string {
  const named = skipped.map((day) => copy.task.skippedDay(date(day.date), day.name));
  const last = named.at(-1);
  return named.length <= 2 || !last ? copy.vocabulary.listed(named) : `${named[0]} … ${last}`;
}
