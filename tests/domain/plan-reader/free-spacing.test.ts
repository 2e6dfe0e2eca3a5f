import { freeSpacing } from '#domain/plan-reader/expressions/free-spacing';
import { describe, expect, it } from 'vitest';

describe('an expression written over several lines', () => {
  it('holds neither white space nor what a line says of itself behind #', () => {
    const piece = freeSpacing`
      (?:
        院长 | 局长(?!效)  # posts
        | \d{1,2}号
      )
    `;
    expect(piece).toBe(String.raw`(?:院长|局长(?!效)|\d{1,2}号)`);
  });

  it('leaves pieces that are put in as they are', () => {
    expect(freeSpacing`(?<! ${'a b'} )${'#1'} c`).toBe('(?<!a b)#1c');
  });
});
