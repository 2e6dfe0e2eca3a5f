import { Tooltip } from '@radix-ui/themes';
import { formatDate } from '#app/copy/dates';
import { useCopy, useLocale, useToday } from '#app/copy/index';
import type { DueExplanation } from '#domain/planning/layout/occurrence';
import { dueSentence } from './due-sentence';

/** A deadline; hover or focus explains how it was counted where that is known. Provisional dates say so. */
export function DueText({
  dueOn,
  provisional = false,
  explanation,
}: {
  dueOn: string;
  provisional?: boolean;
  explanation?: DueExplanation;
}) {
  const copy = useCopy();
  const locale = useLocale();
  const today = useToday();
  const shown = (
    <>
      {formatDate(locale, dueOn, today)}
      {provisional && <span className="provisional">{copy.task.provisional}</span>}
    </>
  );
  if (!explanation) return <span className="nowrap tabular">{shown}</span>;
  return (
    <Tooltip content={dueSentence(copy, locale, today, { explanation, dueOn })}>
      <button type="button" className="due-explained nowrap tabular">
        {shown}
      </button>
    </Tooltip>
  );
}
