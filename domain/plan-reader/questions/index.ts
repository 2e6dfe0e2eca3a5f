import type { Asker } from './asker';
import { blankValues } from './blank-values';
import { contradictingTargets } from './contradicting-targets';
import { openDates } from './open-dates';
import { otherYear } from './other-year';
import { planYear } from './plan-year';
import { sharedLead } from './shared-lead';
import { vagueFrequency } from './vague-frequency';
import { vagueParty } from './vague-party';
import { vagueTime } from './vague-time';

/** Every kind of doubt, in no order that matters: what is asked first is for whoever shows them. */
export const ASKERS: readonly Asker[] = [
  planYear,
  otherYear,
  sharedLead,
  vagueParty,
  vagueFrequency,
  vagueTime,
  openDates,
  blankValues,
  contradictingTargets,
];
