/** A sheet of cells as its reader sees it. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly MergedCells[];
  /** It has more rows than are read. */
  readonly isCut: boolean;
}

/** Cells that are one, from the first row and column to the last, both inclusive, from 0. */
export interface MergedCells {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A sheet of more than this is no plan; what lies beyond is not read. */
export const MOST_ROWS = 5_000;
export const MOST_COLUMNS = 100;
