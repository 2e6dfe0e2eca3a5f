/** Something that a worker does again and again. */
export interface Round {
  /** Does it now, and once more where it is being done. */
  ring(): void;
  /** Resolves when what is under way has ended. */
  stop(): Promise<void>;
}

/**
 * Does `work` at once and then `everyMs` after it ended, or sooner when rung. A failure is told to `failed` and the round goes on: what
 * the work left undone it finds again.
 */
export function startRound(everyMs: number, work: () => Promise<void>, failed: (error: unknown) => void): Round {
  let rung = false;
  let stopping = false;
  let wake = () => {};
  const ring = () => {
    rung = true;
    wake();
  };
  const run = async () => {
    while (!stopping) {
      rung = false;
      await work().catch(failed);
      if (rung || stopping) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, everyMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  };
  const ended = run();
  return {
    ring,
    stop: () => {
      stopping = true;
      ring();
      return ended;
    },
  };
}
