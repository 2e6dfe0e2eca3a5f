import { SetPolicyInput } from '#services/escalation/inputs';

/** What the policy form asks for: steps are two lists of the same length, in the order in which they stand. */
export function policyOf(form: FormData): SetPolicyInput {
  const audiences = form.getAll('audience');
  const policyId = String(form.get('seenId') ?? '');
  return SetPolicyInput.parse({
    unitId: form.get('unitId'),
    steps: form.getAll('days').map((days, index) => ({ offsetWorkingDays: days, audience: audiences[index] })),
    legalBasis: form.get('legalBasis'),
    validFrom: form.get('validFrom'),
    validUntil: form.get('validUntil') || null,
    seen: policyId ? { policyId, version: form.get('seenVersion') } : null,
  });
}
