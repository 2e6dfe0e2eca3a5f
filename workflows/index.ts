/** The entry of the workflow bundle: nothing else is run inside Temporal's sandbox. */
export { planYear } from './plan-year/workflow';
export { escalation } from './escalation/workflow';
