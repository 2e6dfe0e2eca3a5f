import { describe, expect, it } from 'vitest';
import { seasonFromWords, seasonWords } from '#domain/plan-writing/fact-words';

describe('a season in words', () => {
  it.each(['spring', 'spring-summer', 'spring-winter', 'holiday', '开学前'])('%s reads back as itself', (season) => {
    expect(seasonFromWords(seasonWords(season))).toBe(season);
  });

  it.each([
    ['冬天', 'winter'],
    ['春、秋季', 'spring-autumn'],
    ['winter and spring', 'winter-spring'],
    ['public holidays', 'holiday'],
    ['汛期', '汛期'],
  ])('%s is %s', (words, season) => {
    expect(seasonFromWords(words)).toBe(season);
  });
});
