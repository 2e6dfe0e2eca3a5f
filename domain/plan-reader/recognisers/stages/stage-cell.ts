/**
 * In a table: the row of a phase (宣传发动 | 3月, 第一阶段（3月） | 开会) and the share that a row's date must reach (6月底 | 50%, below 完成比例), or the date of
 * a column (50% below 二季度).
 */
import { wordsOf } from '../../expressions/pattern';
import type { ReadStage } from '../../reading';
import { spanIn, type Recogniser, type Sentence, type TableCell } from '../../recogniser';
import { stageDates, type StageDates } from './stage-dates';
import { shareIn } from './stage-share';
import { findTimes } from '../times/time-phrases';

const PHASE_HEADER = /阶段|步骤/u;
const PHASE_CELL = /^(?:第.阶段.{0,16}|[^，。；：()]{2,14}阶段(?:\([^()]{2,30}\))?)$/u;
const SHARE_HEADER = /进度|完成(?:比例|率|量|目标)?$|比例/u;
const NO_DATES: StageDates = { from: null, to: null };

export const stageCell: Recogniser = {
  finds: 'stage',
  name: 'stage-cell',
  read(sentence) {
    const { cell } = sentence;
    if (cell === null) return [];
    const header = cell.header?.[cell.column] ?? '';
    const isPhase =
      PHASE_HEADER.test(header) || (PHASE_CELL.test(sentence.text) && !PHASE_HEADER.test(cell.header?.join() ?? ''));
    if (isPhase) return [rowStage(sentence, datesOf(cell) ?? NO_DATES, null)];
    const dated = stageDates(findTimes(wordsOf(header)));
    const share = SHARE_HEADER.test(header) || dated.to !== null ? shareIn(sentence.text) : null;
    const isAll = share !== null && share.to - share.from >= sentence.text.length;
    const dates = !isAll ? null : dated.to === null ? datesOf(cell) : dated;
    return share === null || dates === null ? [] : [rowStage(sentence, { ...dates, from: null }, share.progress)];
  },
};

function datesOf({ row }: TableCell): StageDates | null {
  return row.map((cell) => stageDates(findTimes(wordsOf(cell)))).find((dates) => dates.to !== null) ?? null;
}

function rowStage(sentence: Sentence, { from, to }: StageDates, progress: number | null): ReadStage {
  return {
    name: sentence.text.slice(0, 30),
    from,
    to,
    progress,
    origin: 'printed',
    by: 'stage-cell',
    ...spanIn(sentence, 0, sentence.text.length),
  };
}
