import { z } from 'zod';
import { answersJson } from '#app/adapter.server';
import { WrittenField } from '#app/written-field';
import { saveWrittenPlan } from '#services/writing/save-written-plan';

const SavedForm = z.object({ written: WrittenField });

/** Takes what the editor saves as its writer goes on; the page itself is not loaded anew for it. */
export const action = answersJson(({ ctx }, form, { params }) => {
  const { written } = SavedForm.parse(Object.fromEntries(form));
  return saveWrittenPlan(ctx, { ...written, writtenId: params['writtenId'] ?? '' });
});
