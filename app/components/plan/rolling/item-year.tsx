import { indicatorText } from '#app/copy/indicator-text';
import { useCopy } from '#app/copy/index';
import type { RollLine } from '#services/plans/get-roll-view';
import { ResultWords } from './result-words.tsx';

/** An item's times, targets and results of a year, short. */
export function ItemYear({
  of: { rules, indicators, result },
}: {
  of: Pick<RollLine, 'rules' | 'indicators' | 'result'>;
}) {
  const copy = useCopy();
  const times = copy.vocabulary.listed(rules.map((norm) => copy.rules.norm(norm)));
  const targets = copy.vocabulary.listed(indicators.map((indicator) => indicatorText(copy, indicator)));
  return (
    <div className="roll-year">
      {times !== '' && <span>{times}</span>}
      {targets !== '' && <span>{targets}</span>}
      <ResultWords result={result} />
    </div>
  );
}
