/** The one queue of the house: every worker carries every process. */
export const TASK_QUEUE = 'nianlun';
