import type { Recogniser } from '../recognise';
import { scheduleRecogniser } from './schedule';

/** Every recogniser, in order. Where two claim the same stretch, the refiners decide; the order only settles ties. */
export const RECOGNISERS: readonly Recogniser[] = [scheduleRecogniser];
