import { useCopy } from '#app/copy/index';
import { useDeskTools } from '../desk/desk.tsx';
import type { LastYearItem } from '#services/plans/last-year';
import { indicatorText } from '#app/copy/indicator-text';
import { ResultWords } from './result-words.tsx';

/** Last year beside this year: when it was due, its targets, and what came of both. */
export function LastYearLine({ itemId }: { itemId: string }) {
  const copy = useCopy();
  const words = copy.rolling;
  const { lastYear, items } = useDeskTools();
  const was = lastYear?.[itemId];
  if (!was) return null;
  const said = (indicators: LastYearItem['indicators']) =>
    copy.vocabulary.listed(indicators.map((indicator) => indicatorText(copy, indicator)));
  const targets = said(was.indicators);
  const isSame = targets === said(items.find(({ id }) => id === itemId)?.indicators ?? []);
  return (
    <p className="item-last-year">
      <strong>{words.lastYear}</strong>
      {was.rules.length > 0 && <span>{copy.vocabulary.listed(was.rules.map((norm) => copy.rules.norm(norm)))}</span>}
      <ResultWords result={was.result} />
      {targets !== '' && <span>{isSame ? words.sameTarget : words.target(targets)}</span>}
      {targets !== '' && was.reported === null && <span className="muted">{words.reported}</span>}
    </p>
  );
}
