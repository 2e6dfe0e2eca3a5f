import { eq } from 'drizzle-orm';
import { plan } from '#db/schema/plans';
import type { PlanDraft } from '#domain/planning/draft';
import { choosePlans } from '#services/plans/choose-plans';
import { decidePlan } from '#services/plans/decide-plan';
import { editDraft } from '#services/plans/edit-draft';
import { importDocument } from '#services/plans/import-document';
import { publishPlan, type PublishedPlan } from '#services/plans/publish-plan';
import { submitPlan } from '#services/plans/submit-plan';
import { PLAN_TEXT } from '#tests/services/plans/plan-text';
import type { ContextOptions, Office } from '#tests/support/office';

/** Pastes a text as the section head of the hospital and takes its first plan over; returns the plan's id, in version 1. */
export async function chooseWhole(place: Office, text = PLAN_TEXT): Promise<string> {
  const ctx = place.ctxFor(place.people.head);
  const { documentId } = await importDocument(ctx, {
    unitId: place.units.hospital.id,
    source: { kind: 'pasted', text },
  });
  const { planIds } = await choosePlans(ctx, { documentId, planIndexes: [0] });
  return planIds[0]!;
}

export async function draftOf(place: Office, planId: string): Promise<PlanDraft> {
  const [row] = await place.db.select({ draft: plan.draft }).from(plan).where(eq(plan.id, planId));
  return row!.draft;
}

/** Assigns everything to 王小满 with 赵立春 as backup, submits and approves; returns the version that can be published. */
export async function approveWhole(place: Office, planId: string): Promise<number> {
  const head = place.ctxFor(place.people.head);
  const assignment = {
    unitId: place.units.hospital.id,
    sectionId: place.sections.publicHealth.id,
    ownerId: place.people.staff.id,
    backupId: place.people.backup.id,
  };
  const [row] = await place.db.select({ version: plan.version }).from(plan).where(eq(plan.id, planId));
  let version = row!.version;
  ({ version } = await editDraft(head, { planId, version, edit: { kind: 'assign-rest', assignment } }));
  ({ version } = await submitPlan(head, { planId, version }));
  ({ version } = await decidePlan(place.ctxFor(place.people.director), { planId, version, decision: 'approve' }));
  return version;
}

/** As far as publication. */
export async function publishWhole(
  place: Office,
  options: ContextOptions = {},
  text = PLAN_TEXT,
): Promise<PublishedPlan & { readonly planId: string }> {
  const planId = await chooseWhole(place, text);
  const version = await approveWhole(place, planId);
  return { planId, ...(await publishPlan(place.ctxFor(place.people.director, options), { planId, version })) };
}
