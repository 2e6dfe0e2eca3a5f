import { z } from 'zod';
import { ROLES } from '#domain/access/roles';
import { POST_RANKS, UNIT_KINDS } from '#domain/org/org';

const name = z.string().trim().min(1).max(60);
const id = z.uuid();
/** What one signs in with; small letters, since signing in does not tell them from capitals. */
const userName = z
  .string()
  .trim()
  .regex(/^[a-z0-9._-]{3,40}$/);

export const AddUnitInput = z.object({ parentId: id, kind: z.enum(UNIT_KINDS), name, shortName: name });
export type AddUnitInput = z.infer<typeof AddUnitInput>;

export const EditUnitInput = z.object({
  unitId: id,
  kind: z.enum(UNIT_KINDS),
  name,
  shortName: name,
  version: z.coerce.number().int(),
});
export type EditUnitInput = z.infer<typeof EditUnitInput>;

export const MoveUnitInput = z.object({ unitId: id, parentId: id, version: z.coerce.number().int() });
export type MoveUnitInput = z.infer<typeof MoveUnitInput>;

export const UnitInput = z.object({ unitId: id });
export type UnitInput = z.infer<typeof UnitInput>;

export const AddSectionInput = z.object({ unitId: id, name });
export type AddSectionInput = z.infer<typeof AddSectionInput>;

export const RenameSectionInput = z.object({ sectionId: id, name });
export type RenameSectionInput = z.infer<typeof RenameSectionInput>;

export const SectionInput = z.object({ sectionId: id });
export type SectionInput = z.infer<typeof SectionInput>;

const optionalText = z
  .string()
  .trim()
  .max(120)
  .transform((text) => text || null)
  .nullable();
const optionalId = z
  .union([id, z.literal('')])
  .transform((value) => value || null)
  .nullable();

export const AddPersonInput = z.object({
  unitId: id,
  sectionId: optionalId,
  name,
  title: optionalText,
  phone: optionalText,
  email: z
    .union([z.email(), z.literal('')])
    .transform((value) => value || null)
    .nullable(),
  /** The name to sign in with; empty for a person without an account. */
  userName: z
    .union([userName, z.literal('')])
    .transform((value) => value || null)
    .nullable(),
});
export type AddPersonInput = z.infer<typeof AddPersonInput>;

export const EditPersonInput = AddPersonInput.omit({ userName: true }).extend({
  personId: id,
  version: z.coerce.number().int(),
});
export type EditPersonInput = z.infer<typeof EditPersonInput>;

export const PersonInput = z.object({ personId: id });
export type PersonInput = z.infer<typeof PersonInput>;

export const OpenAccountInput = z.object({ personId: id, userName });
export type OpenAccountInput = z.infer<typeof OpenAccountInput>;

export const GrantRoleInput = z.object({ personId: id, unitId: id, sectionId: optionalId, role: z.enum(ROLES) });
export type GrantRoleInput = z.infer<typeof GrantRoleInput>;

export const RevokeRoleInput = z.object({ grantId: id });
export type RevokeRoleInput = z.infer<typeof RevokeRoleInput>;

export const HoldPostInput = z.object({ unitId: id, postName: name, personId: id, rank: z.enum(POST_RANKS) });
export type HoldPostInput = z.infer<typeof HoldPostInput>;

export const PeopleFilter = z.object({
  unitId: id.optional(),
  text: z.string().trim().max(60).optional(),
  /** The last person of the page before, by name and id. */
  after: z.object({ name: z.string(), id }).optional(),
});
export type PeopleFilter = z.infer<typeof PeopleFilter>;

export const FoundOfficeInput = z.object({ unitName: name, personName: name, userName });
export type FoundOfficeInput = z.infer<typeof FoundOfficeInput>;
