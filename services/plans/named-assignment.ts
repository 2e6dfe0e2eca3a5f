import type { Assignment } from '#domain/planning/draft';

/** An assignment with the names that a person reads; an id whose row is archived keeps its name. */
export interface NamedAssignment extends Assignment {
  readonly unitName: string;
  readonly sectionName: string | null;
  readonly ownerName: string | null;
  readonly backupName: string | null;
}
