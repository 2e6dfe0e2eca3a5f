/** What an empty database starts with where no demo is wanted; the administrator renames both. */
export const FIRST_OFFICE = { unitName: '本单位', personName: '系统管理员', userName: 'admin' };
