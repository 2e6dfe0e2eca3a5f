import { assertNever } from '#domain/shared/assert-never';
import { RUNG_AUDIENCES, type LadderRung, type RungAudience } from './ladder';

/** The people around a task, as ids; lists may be empty. */
export interface Around {
  readonly owner: string | null;
  readonly backup: string | null;
  readonly sectionHeads: readonly string[];
  readonly directors: readonly string[];
  readonly supervisingDirectors: readonly string[];
}

/** Whom a rung tells, each once. Where nobody holds the post, the next level up is told: a step never ends in silence while anybody is there. */
export function recipientsOf(rung: Pick<LadderRung, 'audience'>, around: Around): string[] {
  for (const audience of RUNG_AUDIENCES.slice(RUNG_AUDIENCES.indexOf(rung.audience))) {
    const people = audienceOf(audience, around);
    if (people.length > 0) return people;
  }
  return [];
}

function audienceOf(audience: RungAudience, around: Around): string[] {
  switch (audience) {
    case 'owner-and-backup':
      return [...new Set([around.owner, around.backup].filter((id) => id !== null))];
    case 'section-head':
      return [...new Set(around.sectionHeads)];
    case 'unit-director':
      return [...new Set(around.directors)];
    case 'supervising-unit':
      return [...new Set(around.supervisingDirectors)];
    default:
      return assertNever(audience);
  }
}
