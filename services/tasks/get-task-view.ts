import type { DueExplanation } from '#domain/planning/occurrence';
import type { CalendarDate } from '#domain/shared/calendar-date';
import type { Light } from '#domain/tasks/lights';
import type { Remaining } from '#domain/tasks/remaining';
import type { TaskState } from '#domain/tasks/task-states';
import type { TaskAction } from './task-actions';

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Everything that the task page shows. Instants are ISO strings in UTC. */
export interface TaskView {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly state: TaskState;
  readonly light: Light;
  readonly progress: number;
  readonly plan: { readonly id: string; readonly title: string; readonly year: number | null };
  readonly item: {
    readonly id: string;
    readonly title: string;
    readonly headings: readonly string[];
    readonly leadParty: string | null;
    readonly assistParties: readonly string[];
    readonly indicators: readonly TaskIndicator[];
  };
  /** The sentence of the plan that asks for it, with its place in the document where it is printed there. */
  readonly source: {
    readonly text: string;
    readonly documentId: string;
    readonly fileName: string;
    readonly start: number | null;
    readonly end: number | null;
  };
  readonly unit: Named;
  readonly section: Named | null;
  readonly owner: Named;
  readonly backup: Named;
  readonly opensOn: CalendarDate;
  readonly originalDueOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly provisional: boolean;
  readonly explanation: DueExplanation;
  readonly remaining: Remaining | null;
  readonly completedOn: CalendarDate | null;
  readonly reports: readonly TaskReport[];
  readonly comments: readonly TaskRemark[];
  readonly evidence: readonly TaskEvidenceFile[];
  readonly dueChanges: readonly TaskDueChange[];
  readonly extensions: readonly TaskExtension[];
  /** The longest extension that may still be asked for and who would decide it; null where none may be. */
  readonly extensionsLeft: number;
  /** Past and coming steps of the ladder, in the order of their days. */
  readonly ladder: readonly TaskRung[];
  readonly history: readonly TaskHistoryEntry[];
  readonly actions: readonly TaskAction[];
}

export interface TaskIndicator {
  readonly name: string;
  readonly op: string;
  readonly value: number | readonly [number, number];
  readonly unit: string;
}

export interface TaskReport {
  readonly id: string;
  readonly progress: number;
  readonly note: string;
  readonly by: string;
  readonly at: string;
}

export interface TaskRemark {
  readonly id: string;
  readonly text: string;
  readonly by: string;
  readonly at: string;
}

export interface TaskEvidenceFile {
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly byteSize: number;
  readonly by: string;
  readonly at: string;
  readonly mayRemove: boolean;
}

export interface TaskDueChange {
  readonly id: string;
  readonly kind: 're-dated' | 'extended' | 'amended' | 'calendar';
  readonly fromDueOn: CalendarDate;
  readonly toDueOn: CalendarDate;
  readonly reason: string;
  /** Null where a process did it. */
  readonly by: string | null;
  readonly at: string;
}

export interface TaskExtension {
  readonly id: string;
  readonly state: 'requested' | 'approved' | 'refused' | 'withdrawn';
  readonly fromDueOn: CalendarDate;
  readonly toDueOn: CalendarDate;
  readonly workingDays: number;
  /** Whose decision it is by its length. */
  readonly decider: 'section-head' | 'director';
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly decisionReason: string | null;
  readonly mayDecide: boolean;
  readonly mayWithdraw: boolean;
}

/** A step of the ladder: climbed (`past`) or foreseen. */
export interface TaskRung {
  readonly rung: string;
  readonly on: CalendarDate;
  readonly past: boolean;
  /** The deadline that it was counted from. */
  readonly armedFor: CalendarDate;
  /** Who was told, or who would be as things stand. */
  readonly persons: readonly string[];
  readonly nobodyToTell: boolean;
}

export interface TaskHistoryEntry {
  readonly id: number;
  readonly at: string;
  readonly action: string;
  /** A person's name; null for a process, which `process` then names. */
  readonly by: string | null;
  readonly process: string | null;
  readonly before: Readonly<Record<string, string | number | boolean | null>>;
  readonly after: Readonly<Record<string, string | number | boolean | null>>;
}
