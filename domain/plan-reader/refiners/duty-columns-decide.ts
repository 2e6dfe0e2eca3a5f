import type { ReadOwner } from '../reading';
import type { Findings } from '../recognise';
import type { Sentence } from '../recogniser';
import { columnRole } from '../table-columns';

/**
 * Where a table has a column for who is responsible and the row fills it, the words of its other cells name nobody by their grammar
 * (修订家庭医生团队考核办法: the team is revised, not told). Needs sorted lists.
 */
export function dutyColumnsDecide(findings: Findings, sentences: readonly Sentence[]): Findings {
  if (!sentences.some(isOverruled)) return findings;
  const owners: ReadOwner[] = [];
  let at = 0;
  for (const owner of findings.owners) {
    while ((sentences[at]?.end ?? Infinity) <= owner.start) at += 1;
    const sentence = sentences[at];
    if (owner.by === 'owner-subject' && sentence !== undefined && isOverruled(sentence)) continue;
    owners.push(owner);
  }
  return { ...findings, owners };
}

function isOverruled({ cell }: Sentence): boolean {
  if (cell?.header == null || isDuty(cell.header[cell.column])) return false;
  return cell.header.some((header, column) => isDuty(header) && (cell.row[column] ?? '') !== '');
}

function isDuty(header: string | undefined): boolean {
  const role = header === undefined ? null : columnRole(header);
  return role === 'lead' || role === 'assist';
}
