import { z } from 'zod';
import type { Context } from '#services/context';
import { addPerson } from '#services/org/add-person';
import { archivePerson } from '#services/org/archive-person';
import { editPerson } from '#services/org/edit-person';
import { grantRole } from '#services/org/grant-role';
import { holdPost } from '#services/org/hold-post';
import {
  AddPersonInput,
  EditPersonInput,
  GrantRoleInput,
  HoldPostInput,
  OpenAccountInput,
  PersonInput,
  RevokeRoleInput,
} from '#services/org/inputs';
import { openAccount } from '#services/org/open-account';
import { revokeRole } from '#services/org/revoke-role';

const Intent = z.discriminatedUnion('intent', [
  AddPersonInput.extend({ intent: z.literal('add-person') }),
  EditPersonInput.extend({ intent: z.literal('edit-person') }),
  PersonInput.extend({ intent: z.literal('archive-person') }),
  OpenAccountInput.extend({ intent: z.literal('open-account') }),
  GrantRoleInput.extend({ intent: z.literal('grant-role') }),
  RevokeRoleInput.extend({ intent: z.literal('revoke-role') }),
  HoldPostInput.extend({ intent: z.literal('hold-post') }),
]);

/** One verb for each thing that the page of people can do. A new one-time password is in the answer and nowhere else. */
export async function changePeople(ctx: Context, form: FormData): Promise<{ password: string | null }> {
  const asked = Intent.parse(Object.fromEntries(form));
  switch (asked.intent) {
    case 'add-person':
      return { password: (await addPerson(ctx, asked)).password };
    case 'open-account':
      return openAccount(ctx, asked);
    case 'edit-person':
      await editPerson(ctx, asked);
      break;
    case 'archive-person':
      await archivePerson(ctx, asked);
      break;
    case 'grant-role':
      await grantRole(ctx, asked);
      break;
    case 'revoke-role':
      await revokeRole(ctx, asked);
      break;
    case 'hold-post':
      await holdPost(ctx, asked);
      break;
  }
  return { password: null };
}
