/** The migrated database of the test cluster that every test copies and none opens. */
export const templateDatabase = 'nianlun_template';
