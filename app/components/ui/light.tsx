import { useCopy } from '#app/copy/index';
import type { Light } from '#domain/tasks/lights';

const SHAPE: Record<Light, string> = { grey: '○', green: '●', amber: '▲', red: '■', blue: '✓', violet: '⏸' };

/** A light as shape, word and colour; drawn here and nowhere else. `compact` leaves the word to screen readers and the tooltip. */
export function LightMark({ light, compact = false }: { light: Light; compact?: boolean }) {
  const word = useCopy().vocabulary.light[light];
  return (
    <span className="light-mark" data-light={light} title={compact ? word : undefined}>
      <span aria-hidden="true" className="light-shape">
        {SHAPE[light]}
        {'\uFE0E'}
      </span>
      <span className={compact ? 'visually-hidden' : undefined}>{word}</span>
    </span>
  );
}

/** A light with a count, for full days and summaries. */
export function LightCount({ light, count }: { light: Light; count: number }) {
  const word = useCopy().vocabulary.light[light];
  return (
    <span className="light-mark" data-light={light} title={word}>
      <span aria-hidden="true" className="light-shape">
        {SHAPE[light]}
        {'\uFE0E'}
      </span>
      <span className="visually-hidden">{word}</span>
      <span className="tabular">{count}</span>
    </span>
  );
}
