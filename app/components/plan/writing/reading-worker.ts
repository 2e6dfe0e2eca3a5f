import { readWhileWriting } from '#domain/plan-writing/live-reading';
import { standardCalendar } from '#domain/work-calendar/holidays/index';
import type { ReadingAnswer, ReadingRequest } from './use-live-reading';

/** Reads a plan aside from the page, so that typing waits for nothing. One answer for each request, in order. */
addEventListener('message', ({ data }: MessageEvent<ReadingRequest>) => {
  const { plan, year, today } = data;
  const answer: ReadingAnswer = readWhileWriting(plan, { year, today, calendar: standardCalendar });
  postMessage(answer);
});
