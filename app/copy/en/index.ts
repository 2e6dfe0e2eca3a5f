import type { zh } from '../zh/index';
import { account } from './account';
import { administration } from './administration';
import { errors } from './errors';
import { frame } from './frame';
import { palette } from './palette';
import { plans } from './plans';
import { rules } from './rules';
import { vocabulary } from './vocabulary';

export const en: typeof zh = { frame, vocabulary, errors, account, palette, administration, plans, rules };
