/** What `Ctrl/⌘ K` found; `href` leads there. */
export interface Found {
  readonly kind: 'plan' | 'task' | 'person' | 'unit';
  readonly id: string;
  readonly title: string;
  /** Beside the title: the unit, the year, the due date. */
  readonly detail: string;
  readonly href: string;
}
