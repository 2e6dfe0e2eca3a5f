import { z } from 'zod';

export const YearAgendaInput = z.object({ planId: z.uuid() });
export type YearAgendaInput = z.input<typeof YearAgendaInput>;

export const CloseYearInput = z.object({ planId: z.uuid() });
export type CloseYearInput = z.input<typeof CloseYearInput>;
