import type { writingErrors as zh } from '../zh/writing-errors';
import { earlier } from './earlier-change';

export const writingErrors: typeof zh = {
  'writing-changed': (facts) =>
    `${earlier(facts)} changed this text, so nothing was done. Look at the latest text first.`,
  'sent-already': () => 'This text was sent to review already.',
  'not-sent': () => 'This text was not sent to review yet, so there is no draft to update.',
  'text-too-long': () => 'The text is too long and was not saved. Please split it into several plans.',
  'title-too-long': () => 'A title may have at most 200 characters.',
};
