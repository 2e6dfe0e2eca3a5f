/** What lies outside the database, declared by those who need it and implemented by `workflows` and the composition roots. */
export interface Ports {
  readonly store: ContentStorePort;
  /** Null where no mail server is configured: notices then stay in the application. */
  readonly mail: MailPort | null;
  /** Null where this process has no way to Temporal; the outbox keeps what waits. */
  readonly processes: ProcessPort | null;
}

/** Files by the hash of their content: writing the same bytes twice is writing once. */
export interface ContentStorePort {
  /** Returns the SHA-256 of the bytes, in hexadecimal, under which they can be read. */
  put(bytes: Uint8Array): Promise<string>;
  get(sha256: string): Promise<Uint8Array>;
}

export interface MailPort {
  send(message: { to: string; subject: string; text: string; messageId: string }): Promise<void>;
}

/** A process as the process page shows it. */
export interface RunningProcess {
  readonly processId: string;
  readonly kind: string;
  readonly startedAt: string;
  readonly status: 'running' | 'completed' | 'failed' | 'terminated' | 'other';
}

/** Starts and wakes the durable processes. Every call may be repeated: the id of a process follows from what it serves. */
export interface ProcessPort {
  startPlanYear(planId: string): Promise<void>;
  wakePlanYear(planId: string): Promise<void>;
  startEscalation(taskId: string): Promise<void>;
  wakeEscalation(taskId: string): Promise<void>;
  listRunning(): Promise<readonly RunningProcess[]>;
}
