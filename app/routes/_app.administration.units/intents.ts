import { z } from 'zod';
import type { Context } from '#services/context';
import { addUnit } from '#services/org/add-unit';
import { archiveUnit } from '#services/org/archive-unit';
import { editUnit } from '#services/org/edit-unit';
import {
  AddSectionInput,
  AddUnitInput,
  EditUnitInput,
  MoveUnitInput,
  RenameSectionInput,
  SectionInput,
  UnitInput,
} from '#services/org/inputs';
import { moveUnit } from '#services/org/move-unit';
import { addSection, archiveSection, renameSection } from '#services/org/sections';

const Intent = z.discriminatedUnion('intent', [
  AddUnitInput.extend({ intent: z.literal('add-unit') }),
  EditUnitInput.extend({ intent: z.literal('edit-unit') }),
  MoveUnitInput.extend({ intent: z.literal('move-unit') }),
  UnitInput.extend({ intent: z.literal('archive-unit') }),
  AddSectionInput.extend({ intent: z.literal('add-section') }),
  RenameSectionInput.extend({ intent: z.literal('rename-section') }),
  SectionInput.extend({ intent: z.literal('archive-section') }),
]);

/** One verb for each thing that the tree's page can do. */
export async function changeTree(ctx: Context, form: FormData): Promise<void> {
  const asked = Intent.parse(Object.fromEntries(form));
  switch (asked.intent) {
    case 'add-unit':
      await addUnit(ctx, asked);
      return;
    case 'edit-unit':
      return editUnit(ctx, asked);
    case 'move-unit':
      return moveUnit(ctx, asked);
    case 'archive-unit':
      return archiveUnit(ctx, asked);
    case 'add-section':
      await addSection(ctx, asked);
      return;
    case 'rename-section':
      return renameSection(ctx, asked);
    case 'archive-section':
      return archiveSection(ctx, asked);
  }
}
