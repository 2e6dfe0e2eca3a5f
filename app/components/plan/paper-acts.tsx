import { Button } from '@radix-ui/themes';
import { useCopy } from '#app/copy/index';
import type { PlanHead } from '#services/plans/plan-head';

/** The plan on paper: as an official document in Word, and as this page prints it. */
export function PaperActs({ plan }: { plan: PlanHead }) {
  const copy = useCopy();
  return (
    <>
      <Button asChild variant="soft" color="gray">
        <a href={`/plans/${plan.id}/docx`} download>
          {copy.plans.page.export}
        </a>
      </Button>
      <Button variant="soft" color="gray" className="only-desk" onClick={() => window.print()}>
        {copy.frame.print}
      </Button>
    </>
  );
}
