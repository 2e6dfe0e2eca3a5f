import type { Recogniser } from '../recognise';

/** Every recogniser, in order. Where two claim the same stretch, the refiners decide; the order only settles ties. */
export const RECOGNISERS: readonly Recogniser[] = [];
