import { useCopy } from '#app/copy/index';

/** How far a task is, in per cent, as a bar and a figure. */
export function ProgressBar({ percent }: { percent: number }) {
  const copy = useCopy().task;
  return (
    <span className="progress">
      <progress max={100} value={percent} aria-label={copy.progress} />
      <span className="tabular">{copy.progressPercent(percent)}</span>
    </span>
  );
}
