import type { Refiner } from '../refine';
import { dateThePhases } from './date-the-phases';
import { dutyColumnsDecide } from './duty-columns-decide';
import { inDocumentOrder } from './in-document-order';
import { stagesClaimTheirWords } from './stages-claim-their-words';

/** Every refiner, in the order in which they run. */
export const REFINERS: readonly Refiner[] = [inDocumentOrder, dutyColumnsDecide, dateThePhases, stagesClaimTheirWords];
