import type { CalendarDate } from '#domain/shared/calendar-date';
import { DEFAULT_LADDER_POLICY, type LadderPolicy } from './ladder';

/**
 * The ladder that applies to a task: of the policies valid on the day whose unit is the task's or lies above it, the nearest unit's; there
 * the one for its kind before the general one; of equals the one that began last. The shipped default where no policy applies.
 */
export function policyFor(
  policies: readonly LadderPolicy[],
  task: { readonly unitPath: string; readonly kind: string; readonly on: CalendarDate },
): LadderPolicy {
  const applying = policies.filter(
    (policy) =>
      covers(policy.unitPath, task.unitPath) &&
      (policy.kind === null || policy.kind === task.kind) &&
      policy.validFrom <= task.on &&
      (policy.validTo === null || task.on <= policy.validTo),
  );
  return applying.sort(nearestFirst)[0] ?? DEFAULT_LADDER_POLICY;
}

function covers(policyPath: string | null, taskPath: string): boolean {
  return policyPath === null || taskPath === policyPath || taskPath.startsWith(`${policyPath}.`);
}

function nearestFirst(a: LadderPolicy, b: LadderPolicy): number {
  return (
    depth(b.unitPath) - depth(a.unitPath) ||
    Number(b.kind !== null) - Number(a.kind !== null) ||
    (a.validFrom < b.validFrom ? 1 : a.validFrom > b.validFrom ? -1 : 0) ||
    (a.id < b.id ? -1 : 1)
  );
}

function depth(path: string | null): number {
  return path === null ? 0 : path.split('.').length;
}
