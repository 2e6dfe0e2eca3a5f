import { z } from 'zod';

export const ListNoticesInput = z.object({
  unreadOnly: z.boolean().default(false),
  cursor: z.string().max(400).optional(),
});
export type ListNoticesInput = z.input<typeof ListNoticesInput>;

/** One notice, or all of the person's. */
export const ReadNoticesInput = z.union([z.object({ noticeId: z.uuid() }), z.object({ all: z.literal(true) })]);
export type ReadNoticesInput = z.input<typeof ReadNoticesInput>;
