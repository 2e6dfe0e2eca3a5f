import { Checkbox } from '@radix-ui/themes';
import { formatDate } from '#app/copy/dates';
import { useCopy, useLocale, type Copy } from '#app/copy/index';
import type { Locale } from '#app/copy/locale';
import { useToday } from '#app/today';
import type { ProposedChange } from '#domain/planning/roll/roll-forward';
import { assertNever } from '#domain/shared/assert-never';

/** One proposal with its box, ticked to begin with; a rule says what it rests on, and what becomes of the date without it. */
export function ProposalLine({ proposal, disabled }: { proposal: ProposedChange; disabled: boolean }) {
  const copy = useCopy();
  const locale = useLocale();
  const today = useToday();
  const change = changeOf(copy, proposal);
  return (
    <label className="check-line roll-proposal">
      <Checkbox name="accepted" value={proposal.id} defaultChecked disabled={disabled} />
      <span>
        {copy.rolling.kind[proposal.kind]}
        {change !== null && <strong> {change}</strong>}
        {proposal.kind === 'rule' &&
          reasonsOf(copy, locale, today, proposal.rule).map((reason) => (
            <span key={reason} className="roll-reason">
              {reason}
            </span>
          ))}
      </span>
    </label>
  );
}

function changeOf({ rolling, rules, vocabulary }: Copy, proposal: ProposedChange): string | null {
  switch (proposal.kind) {
    case 'rule': {
      const from = vocabulary.listed(proposal.rule.from.map((norm) => rules.norm(norm)));
      return rolling.change(from, rules.norm(proposal.rule.to));
    }
    case 'year-in-rule':
      return rolling.change(rules.norm(proposal.from), rules.norm(proposal.to));
    case 'year-in-title':
    case 'year-in-target':
      return rolling.change(proposal.from, proposal.to);
    case 'leave-out':
      return null;
    default:
      return assertNever(proposal);
  }
}

type RuleChange = Extract<ProposedChange, { kind: 'rule' }>['rule'];

function reasonsOf({ rolling }: Copy, locale: Locale, today: string, rule: RuleChange): string[] {
  const short = (date: string) => formatDate(locale, date, date, { weekday: false });
  const copied = rule.copied.map(({ date, isRest }) => rolling.copied(formatDate(locale, date, today), isRest));
  return [rolling.because(rule.days.map(short), rule.to, rule.moved), ...copied];
}
