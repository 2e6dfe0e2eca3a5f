import { useId, useLayoutEffect, useRef } from 'react';
import { useCopy } from '#app/copy/index';
import { useToday } from '#app/today';
import type { Written } from './local-draft';

/** The plan's title as the paper prints it, and its year. */
export function SheetHead({
  written,
  editable,
  isSent,
  onChange,
}: {
  written: Written;
  editable: boolean;
  /** The year is then its plan's, and changed on the desk. */
  isSent: boolean;
  onChange: (written: Written) => void;
}) {
  const copy = useCopy();
  const words = copy.writing.page;
  const yearId = useId();
  const thisYear = Number(useToday().slice(0, 4));
  const years = [...new Set([written.year, thisYear - 1, thisYear, thisYear + 1, thisYear + 2])]
    .filter((year) => year !== null)
    .sort((a, b) => a - b);
  const title = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (!title.current) return;
    title.current.style.height = 'auto';
    title.current.style.height = `${title.current.scrollHeight}px`;
  }, [written.title]);
  return (
    <div className="sheet-head">
      <div className="sheet-year no-print">
        <label htmlFor={yearId}>{words.year}</label>
        <select
          id={yearId}
          className="select small-select"
          disabled={!editable || isSent}
          title={isSent ? words.sentYear : undefined}
          value={written.year ?? ''}
          onChange={({ target }) => onChange({ ...written, year: target.value === '' ? null : Number(target.value) })}
        >
          <option value="">{words.anyYear}</option>
          {years.map((year) => (
            <option key={year} value={year}>
              {copy.plans.yearOf(year)}
            </option>
          ))}
        </select>
      </div>
      <textarea
        ref={title}
        className="sheet-title"
        rows={1}
        maxLength={200}
        aria-label={words.name}
        placeholder={words.namePlaceholder}
        readOnly={!editable}
        value={written.title}
        onChange={({ target }) => onChange({ ...written, title: target.value.replace(/\n/gu, '') })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          document.querySelector<HTMLElement>('.written-paper')?.focus();
        }}
      />
    </div>
  );
}
