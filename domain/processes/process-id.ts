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

const SUBJECT = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads an id back; null for one that the house did not give. */
export function parseProcessId(text: string): ProcessId | null {
  const at = text.indexOf(':');
  const kind = PROCESS_KINDS.find((known) => known === text.slice(0, at));
  const subjectId = text.slice(at + 1);
  return kind && SUBJECT.test(subjectId) ? { kind, subjectId } : null;
}
