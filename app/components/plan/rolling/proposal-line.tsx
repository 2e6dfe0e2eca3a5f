import { Checkbox } from '@radix-ui/themes';
import { useCopy } from '#app/copy/index';
import type { ProposedChange } from '#domain/planning/roll/roll-forward';

/** One proposal with its box; ticked to begin with. */
export function ProposalLine({ proposal, disabled }: { proposal: ProposedChange; disabled: boolean }) {
  const copy = useCopy();
  const words = copy.rolling;
  const change =
    proposal.kind === 'rule'
      ? words.change(copy.rules.norm(proposal.from), copy.rules.norm(proposal.to))
      : proposal.kind === 'year-in-title'
        ? words.change(proposal.from, proposal.to)
        : null;
  return (
    <label className="check-line">
      <Checkbox name="accepted" value={proposal.id} defaultChecked disabled={disabled} />
      <span>
        {words.kind[proposal.kind]}
        {change !== null && <span className="muted"> {change}</span>}
      </span>
    </label>
  );
}
