import type { zh } from '../zh/index';
import { account } from './account';
import { administration } from './administration';
import { calendar } from './calendar';
import { documents } from './documents';
import { errors } from './errors';
import { escalation } from './escalation';
import { frame } from './frame';
import { layout } from './layout';
import { notices } from './notices';
import { palette } from './palette';
import { phrases } from './phrases';
import { plans } from './plans';
import { questions } from './questions';
import { reading } from './reading';
import { review } from './review';
import { revision } from './revision';
import { policies, processes } from './processes';
import { standards } from './standards';
import { rolling } from './rolling';
import { rules } from './rules';
import { task } from './task';
import { tasks } from './tasks';
import { vocabulary } from './vocabulary';
import { workbench } from './workbench';
import { writing } from './writing';

export const en: typeof zh = {
  frame,
  vocabulary,
  phrases,
  errors,
  account,
  palette,
  administration,
  layout,
  plans,
  documents,
  questions,
  reading,
  review,
  revision,
  rolling,
  rules,
  calendar,
  workbench,
  writing,
  notices,
  task,
  tasks,
  escalation,
  policies,
  processes,
  standards,
};
