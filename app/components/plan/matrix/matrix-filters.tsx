import { TextField } from '@radix-ui/themes';
import { useRef } from 'react';
import { useCopy } from '#app/copy/index';
import { useKey } from '#app/keyboard/use-key';
import { LIGHTS } from '#domain/tasks/lights';
import type { MatrixRow } from '#services/plans/get-task-matrix';
import { placeOf, type MatrixFilter } from './use-matrix-filter';

/** Words, light and section; `/` goes to the words. */
export function MatrixFilters({
  rows,
  shown,
  filter,
}: {
  rows: readonly MatrixRow[];
  shown: number;
  filter: MatrixFilter;
}) {
  const copy = useCopy();
  const words = copy.plans.matrix;
  const input = useRef<HTMLInputElement>(null);
  useKey('/', () => input.current?.focus());
  const sections = [...new Set(rows.map(placeOf))].sort((a, b) => a.localeCompare(b, 'zh'));
  return (
    <search className="matrix-filters no-print" aria-label={words.filter}>
      <TextField.Root
        ref={input}
        type="search"
        aria-label={words.words}
        placeholder={words.words}
        defaultValue={filter.words}
        onChange={(event) => filter.set('q', event.target.value)}
      />
      <select
        className="select"
        aria-label={words.light}
        value={filter.light ?? ''}
        onChange={(event) => filter.set('light', event.target.value)}
      >
        <option value="">{words.anyLight}</option>
        {LIGHTS.map((light) => (
          <option key={light} value={light}>
            {copy.vocabulary.light[light]}
          </option>
        ))}
      </select>
      <select
        className="select"
        aria-label={words.section}
        value={filter.section}
        onChange={(event) => filter.set('section', event.target.value)}
      >
        <option value="">{words.anySection}</option>
        {sections.map((section) => (
          <option key={section} value={section}>
            {section}
          </option>
        ))}
      </select>
      <span className="muted" role="status">
        {words.rows(shown, rows.length)}
      </span>
    </search>
  );
}
