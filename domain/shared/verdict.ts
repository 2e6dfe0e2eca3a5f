/** The answer of a rule: yes with what follows from it, or no with a reason that the caller must name. */
export type Verdict<Granted extends object, Reason extends string> =
  ({ readonly ok: true } & Granted) | { readonly ok: false; readonly reason: Reason };

/** A refusal; `reason` keeps its literal type. */
export function refused<Reason extends string>(reason: Reason): { readonly ok: false; readonly reason: Reason } {
  return { ok: false, reason };
}
