import type { UnitKind } from '#domain/org/org';
import type { ServiceStandard, StandardPack } from './standard';

/** The words around a vague frequency, from near to far. */
export interface VagueWords {
  /** The clause that the word stands in. */
  readonly clause: string;
  readonly sentence: string;
  /** The item's title and the headings above it. */
  readonly titles: string;
  /** What kind of body the plan is of. */
  readonly body: UnitKind;
}

export interface MatchedStandard {
  readonly pack: StandardPack;
  readonly standard: ServiceStandard;
}

const MOST_MATCHES = 2;
/** How much the place of the service's words counts. */
const NEARNESS = { clause: 3, sentence: 2, titles: 1 } as const;
/** A plan of a larger body may speak of what is done in a village or a township. */
const VILLAGE_WORDS = /村卫生室|村级|村医|卫生服务站/u;
const TOWNSHIP_WORDS = /卫生院|社区卫生服务中心/u;

/**
 * The standards that say how often the work around a vague word is to be done, the likeliest first, at most two: its service is named in the
 * clause, the sentence or above it, and its work in the clause. One that can be laid out comes before one that fixes no number.
 */
export function matchStandards(packs: readonly StandardPack[], words: VagueWords): MatchedStandard[] {
  const near = packs.flatMap((pack) =>
    pack.standards.flatMap((standard) => {
      const score = scoreOf(standard, words);
      return score === 0 ? [] : [{ pack, standard, score }];
    }),
  );
  const best = Math.max(0, ...near.map(({ score }) => score));
  return near
    .filter(({ score }) => Math.floor(score) === Math.floor(best))
    .sort((a, b) => Number(b.standard.norms.length > 0) - Number(a.standard.norms.length > 0) || b.score - a.score)
    .slice(0, MOST_MATCHES)
    .map(({ pack, standard }) => ({ pack, standard }));
}

/** The nearness of the service's words before the point; behind it, how long the words are that were found. 0 where it does not match. */
function scoreOf({ serviceWords, workWords, bodies }: ServiceStandard, words: VagueWords): number {
  const work = longestIn(workWords, words.clause);
  if (work === 0 || (bodies !== null && !bodies.includes(bodyMeant(words)))) return 0;
  for (const place of ['clause', 'sentence', 'titles'] as const) {
    const service = longestIn(serviceWords, words[place]);
    if (service > 0) return NEARNESS[place] + (service + work) / 100;
  }
  return 0;
}

function bodyMeant({ clause, sentence, titles, body }: VagueWords): UnitKind {
  const near = clause + sentence + titles;
  if (VILLAGE_WORDS.test(near)) return 'village-clinic';
  return TOWNSHIP_WORDS.test(near) ? 'township-hospital' : body;
}

function longestIn(words: readonly string[], text: string): number {
  return Math.max(0, ...words.filter((word) => text.includes(word)).map((word) => word.length));
}
