/** A share of 0 to 1 as a figure with a small bar. */
export function Share({ value }: { value: number }) {
  const percent = Math.round(value * 100);
  return (
    <span className="share">
      <span className="share-track" aria-hidden="true">
        <span style={{ width: `${percent}%` }} />
      </span>
      <span className="tabular">{percent}%</span>
    </span>
  );
}
