import type { UnitKind } from '#domain/org/org';

/** To whom work of a plan can be given; at most a screenful of each. */
export interface Assignees {
  readonly units: readonly { readonly id: string; readonly name: string; readonly kind: UnitKind }[];
  readonly sections: readonly {
    readonly id: string;
    readonly unitId: string;
    readonly name: string;
    readonly unitName: string;
  }[];
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly title: string | null;
    readonly unitId: string;
    readonly unitName: string;
    readonly sectionId: string | null;
    readonly sectionName: string | null;
  }[];
}
