import { sql } from 'drizzle-orm';
import type { Database } from '#db/client.server';
import { componentHealth, type Component, type ComponentState } from '#db/schema/process';

/** Why a part beside the web server does not run; the interface has words for each. */
export const COMPONENT_REASONS = [
  'no-download-and-no-go',
  'build-failed',
  'does-not-start',
  'address-does-not-answer',
  'ends-again-and-again',
] as const;
export type ComponentReason = (typeof COMPONENT_REASONS)[number];

export interface ComponentReport {
  readonly state: ComponentState;
  readonly reason?: ComponentReason;
  /** The program's own words, for the administrator. */
  readonly detail?: string;
}

/** Notes how a part is at `now`; `changedAt` stays while the state and the reason stay. Said by the parts themselves, not by a person: no audit. */
export async function reportComponent(
  db: Database,
  component: Component,
  { state, reason, detail }: ComponentReport,
  now: Date,
): Promise<void> {
  const said = { state, reason: reason ?? null, detail: detail ?? null, seenAt: now };
  const same = sql`${componentHealth.state} = excluded.state and ${componentHealth.reason} is not distinct from excluded.reason`;
  await db
    .insert(componentHealth)
    .values({ component, ...said, changedAt: now })
    .onConflictDoUpdate({
      target: componentHealth.component,
      set: {
        ...said,
        changedAt: sql`case when ${same} then ${componentHealth.changedAt} else excluded.changed_at end`,
      },
    });
}
