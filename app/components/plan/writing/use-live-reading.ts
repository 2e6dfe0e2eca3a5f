import { useEffect, useRef, useState } from 'react';
import type { LiveReading } from '#domain/plan-writing/live-reading';
import type { WrittenBlock, WrittenPlan } from '#domain/plan-writing/written-plan';
import type { CalendarDate } from '#domain/shared/calendar-date';

/** What the page asks its reader in the background. */
export interface ReadingRequest {
  readonly plan: WrittenPlan;
  /** The year that was chosen, or null to go by the text. */
  readonly year: number | null;
  readonly today: CalendarDate;
}

export type ReadingAnswer = LiveReading;

/** A reading with the blocks that it was made of. */
export interface WordsRead extends LiveReading {
  readonly blocks: readonly WrittenBlock[];
}

/** After this long without a key the text is read; while one reading is under way the next one waits. */
const PAUSE_MS = 160;

/** Reads the plan whenever it was changed; null until it was read first. */
export function useLiveReading({ plan, year, today }: ReadingRequest): WordsRead | null {
  const [read, setRead] = useState<WordsRead | null>(null);
  const worker = useRef<Worker | null>(null);
  const asked = useRef<ReadingRequest | null>(null);
  const waiting = useRef<ReadingRequest | null>(null);

  useEffect(() => {
    const reader = new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' });
    worker.current = reader;
    reader.addEventListener('message', ({ data }: MessageEvent<ReadingAnswer>) => {
      if (asked.current) setRead({ ...data, blocks: asked.current.plan.blocks });
      asked.current = waiting.current;
      waiting.current = null;
      if (asked.current) reader.postMessage(asked.current);
    });
    return () => {
      reader.terminate();
      worker.current = null;
      asked.current = null;
      waiting.current = null;
    };
  }, []);

  useEffect(() => {
    const timer = setTimeout(() => {
      const request = { plan, year, today };
      if (asked.current) waiting.current = request;
      else {
        asked.current = request;
        worker.current?.postMessage(request);
      }
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [plan, year, today]);

  return read;
}
