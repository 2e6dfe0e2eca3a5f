/** What stands above a paper's first paragraph. */
export interface PaperHead {
  readonly title: string;
  /** The line below the title: （2026年度）; '' where there is none. */
  readonly subtitle: string;
}

/**
 * The head of a plan's paper, which says its year: where the document prints none (`printedYear`) or another one, the year that was chosen
 * stands in the title's place for it, below the title, or makes a title where the plan has none.
 */
export function headOf(title: string, year: number | null, printedYear: number | null): PaperHead {
  if (year === null || year === printedYear || title.includes(`${year}年`)) return { title, subtitle: '' };
  if (title === '') return { title: `${year}年工作计划`, subtitle: '' };
  const renamed = printedYear === null ? title : title.replace(`${printedYear}年`, `${year}年`);
  return renamed === title ? { title, subtitle: `（${year}年度）` } : { title: renamed, subtitle: '' };
}
