import { actingPerson, type Context } from '#services/context';
import { queryOf } from '#services/tasks/filter-address';
import { getDirectorWorkbench, type DirectorWorkbench } from './get-director-workbench';
import { getStaffWorkbench, type StaffWorkbench } from './get-staff-workbench';
import { WorkbenchInput } from './inputs';

/** The first page: a director's unit, or what the person has to do themselves. */
export type Workbench =
  | (DirectorWorkbench & { readonly kind: 'director' })
  | (StaffWorkbench & {
      readonly kind: 'staff';
      /** Whether the person directs a unit, and so has the other page, too. */
      readonly directs: boolean;
      /** The query of the task list that shows all of the person's own tasks. */
      readonly query: string;
    });

/** A director begins with their unit and may turn to their own tasks; everybody else has their own. */
export async function getWorkbench(ctx: Context, input: WorkbenchInput = {}): Promise<Workbench> {
  const { mine, unitId } = WorkbenchInput.parse(input);
  const personId = actingPerson(ctx);
  const directs = ctx.actor.kind === 'person' && ctx.actor.grants.some((grant) => grant.role === 'director');
  if (directs && !mine) return { kind: 'director', ...(await getDirectorWorkbench(ctx, unitId ? { unitId } : {})) };
  return { kind: 'staff', directs, query: queryOf({ personId }), ...(await getStaffWorkbench(ctx)) };
}
