import { alike } from '../alike';
import type { Recogniser } from '../recogniser';
import { indicatorRecogniser } from './indicator';
import { ownerBy } from './owner-by';
import { ownerHanded } from './owner-handed';
import { ownerHeading } from './owner-heading';
import { ownerLabel } from './owner-label';
import { ownerLed } from './owner-led';
import { ownerNamed } from './owner-named';
import { ownerRoster } from './owner-roster';
import { ownerSubject } from './owner-subject';
import { ownerTold } from './owner-told';
import { scheduleRecogniser } from './schedule';
import { scheduleCell } from './schedule-cell';
import { stageCell } from './stage-cell';
import { stageMilestone } from './stage-milestone';
import { stagePhase } from './stage-phase';
import { stageStep } from './stage-step';

/** Every recogniser, in order. Where two claim the same stretch, the refiners decide; the order only settles ties. */
export const RECOGNISERS: readonly Recogniser[] = alike<Recogniser>([
  scheduleRecogniser,
  scheduleCell,
  indicatorRecogniser,
  ownerSubject,
  ownerBy,
  ownerTold,
  ownerHanded,
  ownerLed,
  ownerHeading,
  ownerLabel,
  ownerNamed,
  ownerRoster,
  stageMilestone,
  stagePhase,
  stageStep,
  stageCell,
]);
