/** The durable processes of the house. A process's id follows from what it serves, so that it exists once. */
export const PROCESS_KINDS = ['plan-year', 'escalation'] as const;
export type ProcessKind = (typeof PROCESS_KINDS)[number];

export interface ProcessId {
  readonly kind: ProcessKind;
  /** The plan of a plan year, the task of an escalation. */
  readonly subjectId: string;
}

/** `plan-year:<planId>`, `escalation:<taskId>`. */
export function processIdOf(kind: ProcessKind, subjectId: string): string {
  return `${kind}:${subjectId}`;
}

/** Reads an id back; null for one that the house did not give. */
export function parseProcessId(text: string): ProcessId | null {
  const at = text.indexOf(':');
  const kind = PROCESS_KINDS.find((known) => known === text.slice(0, at));
  return kind && at + 1 < text.length ? { kind, subjectId: text.slice(at + 1) } : null;
}
