import { frequencyWords } from './frequency';
import { BODIES, PACK_COLUMNS, PACK_FIELDS, TO_BE_CHECKED, type PackColumn, type PackField } from './pack-columns';
import type { ServiceStandard, StandardPack } from './standard';

/** An edition as the rows of the table that `readPack` reads: the example to write a newer one by. */
export function packTable(pack: StandardPack): string[][] {
  const fields: Record<PackField, string> = {
    名称: pack.title,
    文号: pack.issuedBy ?? '',
    施行日期: pack.validFrom,
    废止日期: pack.validTo ?? '',
    替代: pack.replaces ?? '',
  };
  return [
    ...PACK_FIELDS.map((field) => [field, fields[field]]),
    [...PACK_COLUMNS],
    ...pack.standards.map((standard) => PACK_COLUMNS.map((column) => cellOf(column, standard))),
  ];
}

function cellOf(column: PackColumn, standard: ServiceStandard): string {
  switch (column) {
    case '服务':
      return standard.service;
    case '要求':
      return standard.requirement;
    case '频次':
      return frequencyWords(standard.norms);
    case '服务用语':
      return standard.serviceWords.join('、');
    case '工作用语':
      return standard.workWords.join('、');
    case '适用机构':
      return (standard.bodies ?? []).map((body) => BODIES[body]).join('、');
    case '依据':
      return standard.section;
    case '核对':
      return standard.ground === 'text' ? '' : TO_BE_CHECKED;
  }
}
