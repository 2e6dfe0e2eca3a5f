import { packTable } from '#domain/service-standards/pack-table';
import { authorize, type Context } from '#services/context';
import { notFound } from '#services/errors';
import { unitSubject } from '#services/plans/plan-subject';
import { ExportStandardsInput } from './inputs';
import { knownEditions } from './known-editions';

/** An edition that a unit goes by as the table that loads again, in CSV that a spreadsheet opens as UTF-8. */
export async function exportStandards(
  ctx: Context,
  input: ExportStandardsInput,
): Promise<{ fileName: string; text: string }> {
  authorize(ctx, 'policy.read', await unitSubject(ctx, input.unitId));
  const { unitId, key } = ExportStandardsInput.parse(input);
  const edition = (await knownEditions(ctx.db, unitId)).find((one) => one.key === key);
  if (!edition) throw notFound('standard-edition');
  const lines = packTable(edition).map((cells) => cells.map(quoted).join(','));
  return { fileName: `${edition.title}.csv`, text: `\uFEFF${lines.join('\r\n')}\r\n` };
}

/** Quoted where it must be; a cell that a spreadsheet would take for a formula is text. */
function quoted(cell: string): string {
  const text = /^[=+\-@]/u.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
