import { describe, expect, it } from 'vitest';
import { readPlan } from '#domain/plan-reader/read-plan';
import { PARAGRAPHS } from './owner-paragraphs';

const HEADING = '一、重点工作\n';

/** The text with what the reader takes for a party of duty in marks, as the paragraphs are written. */
function marked(text: string): string {
  const ends = new Map(readPlan(HEADING + text).owners.map(({ start, end }) => [start, end]));
  let written = '';
  let open = -1;
  for (let at = HEADING.length; at <= HEADING.length + text.length; at += 1) {
    if (at === open) written += '›';
    const end = ends.get(at);
    if (end !== undefined) written += '‹';
    open = end ?? open;
    written += (HEADING + text)[at] ?? '';
  }
  return written;
}

describe('those who bear a duty in wordy paragraphs, and nobody else', () => {
  it.each(PARAGRAPHS)('are marked in that of %s', (_office, paragraph) => {
    expect(marked(paragraph.replace(/[‹›]/g, ''))).toBe(paragraph);
  });
});
