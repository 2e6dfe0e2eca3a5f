import type { UnitKind } from '#domain/org/org';

/** What is said of the whole edition, one a row, the name in the first cell and the value in the second. */
export const PACK_FIELDS = ['名称', '文号', '施行日期', '废止日期', '替代'] as const;
export type PackField = (typeof PACK_FIELDS)[number];

/** The columns of its standards, in the order in which they are written; read in any. */
export const PACK_COLUMNS = ['服务', '要求', '频次', '服务用语', '工作用语', '适用机构', '依据', '核对'] as const;
export type PackColumn = (typeof PACK_COLUMNS)[number];

/** Where the standards stand in JSON. */
export const PACK_LIST = '标准';

/** Without these a table is none of standards, and a row says nothing. */
export const NEEDED_COLUMNS: readonly PackColumn[] = ['服务', '要求', '服务用语', '工作用语', '依据'];

/** Bodies as an office writes them. */
export const BODIES: Readonly<Record<UnitKind, string>> = {
  'health-bureau': '卫生健康局',
  'supervision-office': '卫生监督所',
  'disease-control-center': '疾控中心',
  'maternal-child-hospital': '妇幼保健院',
  'county-hospital': '县级医院',
  'township-hospital': '乡镇卫生院',
  'village-clinic': '村卫生室',
  other: '其他机构',
};

/** Printed in the last column where nobody has looked into the document itself. */
export const TO_BE_CHECKED = '待核对原文';
