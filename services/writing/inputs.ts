import { z } from 'zod';
import { WRITING_TEMPLATES } from '#domain/plan-writing/templates';
import type { WrittenBlock } from '#domain/plan-writing/written-plan';

const id = z.uuid();
const version = z.coerce.number().int().positive();

/** Far beyond any plan, and little enough to be saved every few seconds. */
const MOST_CHARACTERS = 300_000;
const MOST_BLOCKS = 5_000;

/** PostgreSQL holds neither NUL nor half a surrogate pair. */
const words = z.string().transform((text) => text.replaceAll(/[\0\p{Surrogate}]/gu, '\uFFFD'));
const title = words.pipe(z.string().trim().max(200, 'title-too-long'));
const year = z.coerce.number().int().min(1990, 'unlikely-year').max(2100, 'unlikely-year').nullable();

const Block = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('paragraph'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]).nullable(),
    startsAt: z.number().int().min(1).max(99).nullable(),
    text: words,
  }),
  z.object({
    kind: z.literal('table'),
    rows: z.array(z.array(words).min(1).max(20).readonly()).min(1).max(1_000).readonly(),
  }),
]);

const Blocks = z
  .array(Block)
  .max(MOST_BLOCKS, 'text-too-long')
  .refine((blocks) => charactersIn(blocks) <= MOST_CHARACTERS, 'text-too-long')
  .readonly();

function charactersIn(blocks: readonly WrittenBlock[]): number {
  return blocks.reduce(
    (sum, block) =>
      sum +
      (block.kind === 'paragraph' ? block.text.length : block.rows.flat().reduce((all, cell) => all + cell.length, 0)),
    0,
  );
}

const WrittenContent = z.object({ title, year, blocks: Blocks });

export const StartWritingInput = z.object({
  unitId: id,
  title: words.pipe(z.string().trim().min(1, 'empty-title').max(200, 'title-too-long')),
  year,
  /** What it begins with: a template, or a text that somebody has at hand. */
  from: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('template'), template: z.enum(WRITING_TEMPLATES) }),
    z.object({ kind: z.literal('text'), blocks: Blocks }),
  ]),
});
export type StartWritingInput = z.infer<typeof StartWritingInput>;

export const WrittenRefInput = z.object({ writtenId: id });
export type WrittenRefInput = z.infer<typeof WrittenRefInput>;

/** A step on a written plan that somebody has seen in a version: another version is a conflict. */
export const WrittenStepInput = z.object({ writtenId: id, version });
export type WrittenStepInput = z.infer<typeof WrittenStepInput>;

export const SaveWrittenPlanInput = WrittenStepInput.extend(WrittenContent.shape);
export type SaveWrittenPlanInput = z.infer<typeof SaveWrittenPlanInput>;

export const RestoreWrittenStateInput = WrittenStepInput.extend({ stateVersion: version });
export type RestoreWrittenStateInput = z.infer<typeof RestoreWrittenStateInput>;
