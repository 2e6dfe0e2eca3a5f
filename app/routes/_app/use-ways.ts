import { useCopy } from '#app/copy/index';

export interface Ways {
  readonly plans: boolean;
  readonly administration: boolean;
  readonly processes: boolean;
}

/** The places that the palette leads to, for what the person may see. */
export function useWays(ways: Ways): { to: string; label: string }[] {
  const copy = useCopy();
  const { nav } = copy.frame;
  return [
    { to: '/', label: nav.workbench },
    ...(ways.plans
      ? [
          { to: '/plans', label: nav.plans },
          { to: '/plans/import', label: copy.palette.importPlan },
          { to: '/plans/remembered', label: copy.questions.memory.link },
        ]
      : []),
    { to: '/calendar', label: nav.calendar },
    { to: '/tasks', label: nav.tasks },
    { to: '/notices', label: copy.frame.notices },
    { to: '/account', label: copy.frame.account },
    ...(ways.administration ? [{ to: '/administration', label: nav.administration }] : []),
    ...(ways.processes ? [{ to: '/administration/processes', label: copy.palette.processes }] : []),
  ];
}
