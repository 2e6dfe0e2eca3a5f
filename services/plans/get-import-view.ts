import type { DOCUMENT_FORMATS } from '#db/schema/plans';
import type { PlanState } from '#domain/planning/plan-states';

/** An imported document and the plans that were found in it. */
export interface ImportView {
  readonly documentId: string;
  readonly fileName: string;
  readonly format: (typeof DOCUMENT_FORMATS)[number];
  readonly encoding: string;
  readonly byteSize: number;
  readonly sha256: string;
  readonly characters: number;
  readonly unitId: string;
  readonly unitName: string;
  readonly importedBy: string;
  /** ISO, UTC. */
  readonly importedAt: string;
  readonly plans: readonly FoundPlan[];
  readonly mayChoose: boolean;
}

export interface FoundPlan {
  readonly index: number;
  readonly title: string;
  readonly heading: string | null;
  readonly year: number | null;
  readonly characters: number;
  readonly outlineCount: number;
  readonly indicatorCount: number;
  readonly scheduleCount: number;
  readonly ownerCount: number;
  readonly questionCount: number;
  /** Already taken into the office's plans. */
  readonly chosen: { readonly planId: string; readonly state: PlanState } | null;
}
