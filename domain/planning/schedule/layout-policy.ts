/** How a body turns rules into dates: data, to be set per body; the shipped values are our own. */
export interface LayoutPolicy {
  /** How long before a named day its task opens. */
  readonly dateLeadWorkingDays: number;
  /** How long before a deadline without a beginning its task opens. */
  readonly deadlineLeadWorkingDays: number;
  /** Working days kept free at the end of a period, at most; never more than a fifth of it. */
  readonly slackWorkingDays: number;
  /** What comes more often is one task a month. */
  readonly mostTasksAMonth: number;
}

export const DEFAULT_LAYOUT_POLICY: LayoutPolicy = {
  dateLeadWorkingDays: 10,
  deadlineLeadWorkingDays: 20,
  slackWorkingDays: 5,
  mostTasksAMonth: 2,
};
