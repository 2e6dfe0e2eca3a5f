import type { Refiner } from '../refine';
import { inDocumentOrder } from './in-document-order';

/** Every refiner, in the order in which they run. */
export const REFINERS: readonly Refiner[] = [inDocumentOrder];
