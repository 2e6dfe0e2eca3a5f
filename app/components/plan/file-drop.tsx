import { useEffect, useRef, useState } from 'react';
import { formatBytes } from '#app/copy/figures';
import { useCopy, useLocale } from '#app/copy/index';

const PLANS = '.docx,.doc,.wps,.pdf,.xlsx,.csv,.txt,.md,.markdown';

/** Where a file is dropped or chosen; a press anywhere on it opens the browser's choice. */
export function FileDrop({
  file,
  onFile,
  accept = PLANS,
}: {
  file: File | null;
  onFile: (file: File) => void;
  /** Endings that the browser offers to choose; those of plans where it is not said. */
  accept?: string;
}) {
  const copy = useCopy().plans.importing;
  const locale = useLocale();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null) => {
    const first = files?.[0];
    if (first) onFile(first);
  };
  // Somebody may have chosen before the page listened.
  const early = useRef(take);
  useEffect(() => early.current(input.current?.files ?? null), []);
  return (
    <label
      className="drop-zone"
      data-over={over ? '' : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        accept={accept}
        onChange={(event) => take(event.target.files)}
      />
      {file ? (
        <>
          <strong>{file.name}</strong>
          <span className="muted">
            {formatBytes(locale, file.size)} · {copy.change}
          </span>
        </>
      ) : (
        <span>{copy.dropOrChoose}</span>
      )}
    </label>
  );
}
