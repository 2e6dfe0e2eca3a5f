import type { DraftEdit } from '#domain/planning/draft';
import type { Transaction } from '#services/context';
import { checkAssignment } from './check-assignment';

/** What the draft alone cannot know of an edit: whether the people and units that it names are there and within the plan's unit. */
export async function checkEdit(tx: Transaction, planUnitId: string, edit: DraftEdit): Promise<void> {
  switch (edit.kind) {
    case 'assign-item':
    case 'assign-party':
    case 'assign-rest':
      if (edit.assignment) await checkAssignment(tx, planUnitId, edit.assignment);
      return;
    default:
      return;
  }
}
