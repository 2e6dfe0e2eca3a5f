import { type ReactNode } from 'react';
import { useCopy } from '#app/copy/index';
import { indicatorText } from '#app/copy/indicator-text';
import type { Origin } from '#domain/plan-reader/reading';
import type { ReviewItem } from '#services/plans/get-review-view';
import { type DeskForm, useDeskTools } from './desk.tsx';
import { linkOf } from './use-linked-lights';

/** When: the item's time rules. */
export function RuleChips({ item }: { item: ReviewItem }) {
  const copy = useCopy();
  const originOf = useOrigin();
  const { stages } = useDeskTools();
  if (item.rules.length === 0) {
    const staged = stages.some((stage) => stage.itemId === item.id);
    return staged || item.dropped ? null : <span className="chip-note">{copy.review.noTime}</span>;
  }
  return item.rules.map((rule) => (
    <Chip
      key={rule.id}
      kind="rule"
      link={`rule:${rule.id}`}
      origin={originOf(rule)}
      printed={rule.printed}
      form={{ kind: 'rule', itemId: item.id, ruleId: rule.id }}
    >
      {copy.rules.norm(rule.norm)}
    </Chip>
  ));
}

/** How much: the item's indicators. */
export function IndicatorChips({ item }: { item: ReviewItem }) {
  const copy = useCopy();
  const originOf = useOrigin();
  return item.indicators.map((indicator) => (
    <Chip
      key={indicator.id}
      kind="indicator"
      link={`indicator:${indicator.id}`}
      origin={originOf(indicator)}
      printed=""
      form={{ kind: 'indicator', itemId: item.id, indicatorId: indicator.id }}
    >
      {indicatorText(copy, indicator)}
    </Chip>
  ));
}

type ShownOrigin = Origin | 'added' | 'answered' | 'carried';

/** What a question's answer made carries the question's id. */
function useOrigin(): (made: { readonly origin: Origin | 'added'; readonly by: string }) => ShownOrigin {
  const { questions } = useDeskTools();
  return ({ origin, by }) => {
    const question = origin === 'added' ? questions.find(({ id }) => id === by) : undefined;
    if (!question) return origin;
    return question.carried ? 'carried' : 'answered';
  };
}

function Chip({
  kind,
  link,
  origin,
  printed,
  form,
  children,
}: {
  kind: 'rule' | 'indicator';
  link: string;
  origin: ShownOrigin;
  printed: string;
  form: DeskForm;
  children: ReactNode;
}) {
  const desk = useDeskTools();
  const copy = useCopy().review;
  const shown = (
    <>
      {children}
      {origin !== 'printed' && <span className="chip-origin">{copy.origin[origin]}</span>}
    </>
  );
  const about = { className: 'chip', 'data-kind': kind, title: printed ? copy.rulePrinted(printed) : undefined };
  if (!desk.mayEdit)
    return (
      <span {...about} {...linkOf([link])}>
        {shown}
      </span>
    );
  return (
    <button type="button" {...about} {...linkOf([link])} onClick={() => desk.open(form)}>
      {shown}
    </button>
  );
}
