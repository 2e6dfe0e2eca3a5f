import { Badge } from '@radix-ui/themes';
import { useCopy } from '#app/copy/index';
import type { PlanState } from '#domain/planning/plan-states';

const COLOR = {
  draft: 'gray',
  'in-review': 'blue',
  approved: 'jade',
  returned: 'amber',
  published: 'jade',
  closed: 'gray',
} as const satisfies Record<PlanState, string>;

export function PlanStateBadge({ state }: { state: PlanState }) {
  return <Badge color={COLOR[state]}>{useCopy().vocabulary.planState[state]}</Badge>;
}
