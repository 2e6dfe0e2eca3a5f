/** The roles that a person may hold in a unit. Each reaches the unit and what lies below it. */
export const ROLES = ['director', 'section-head', 'staff', 'inspector', 'inspected-party', 'administrator'] as const;
export type Role = (typeof ROLES)[number];
