import { createWorkCalendar } from '../create-work-calendar';
import type { HolidayNotice, WorkCalendar } from '../work-calendar';
import { NOTICE_2025 } from './2025';
import { NOTICE_2026 } from './2026';

/** Every year that ships with a notice, oldest first. Later years are loaded by an administrator when they are out. */
export const PUBLISHED_NOTICES: readonly HolidayNotice[] = [NOTICE_2025, NOTICE_2026];

/** The State Council's calendar of the shipped years. */
export const standardCalendar: WorkCalendar = createWorkCalendar(PUBLISHED_NOTICES);
