import type { StandardPack } from '../standard';
import { BASIC_PUBLIC_HEALTH_2017 } from './basic-public-health-2017';
import { INFECTIOUS_DISEASE_REPORTING_2015, INFECTIOUS_DISEASE_REPORTING_2026 } from './infectious-disease-reporting';

/** The editions that ship, past ones among them: a plan is read by what was in force in its year. */
export const SHIPPED_PACKS: readonly StandardPack[] = [
  BASIC_PUBLIC_HEALTH_2017,
  INFECTIOUS_DISEASE_REPORTING_2015,
  INFECTIOUS_DISEASE_REPORTING_2026,
];
