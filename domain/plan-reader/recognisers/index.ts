import { alike } from '../expressions/alike';
import type { Recogniser } from '../recogniser';
import { indicatorRecogniser } from './targets/indicator';
import { ownerBy } from './parties/owner-by';
import { ownerHanded } from './parties/owner-handed';
import { ownerHeading } from './parties/owner-heading';
import { ownerLabel } from './parties/owner-label';
import { ownerLed } from './parties/owner-led';
import { ownerNamed } from './parties/owner-named';
import { ownerRoster } from './parties/owner-roster';
import { ownerSubject } from './parties/owner-subject';
import { ownerTold } from './parties/owner-told';
import { scheduleRecogniser } from './times/schedule';
import { scheduleCell } from './times/schedule-cell';
import { stageCell } from './stages/stage-cell';
import { stageMilestone } from './stages/stage-milestone';
import { stagePhase } from './stages/stage-phase';
import { stageStep } from './stages/stage-step';

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
