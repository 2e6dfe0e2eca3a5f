import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { DraftQuestion, DraftStage } from '#domain/planning/draft';
import type { Assignees } from '#services/plans/find-assignees';
import type { ReviewItem, ReviewParty } from '#services/plans/get-review-view';
import type { DraftSteps } from './use-draft-steps';

/** What a small form on the desk is about. */
export type DeskForm =
  | { readonly kind: 'assign-item' | 'split' | 'add-item'; readonly itemId: string }
  | { readonly kind: 'assign-party'; readonly party: string }
  | { readonly kind: 'assign-rest' }
  | { readonly kind: 'rule'; readonly itemId: string; readonly ruleId: string | null }
  | { readonly kind: 'indicator'; readonly itemId: string; readonly indicatorId: string | null };

export interface DeskContent {
  readonly planId: string;
  readonly mayEdit: boolean;
  /** In force: open questions are history. */
  readonly settled: boolean;
  /** Whether the text is at hand, to choose where to cut. */
  readonly maySplit: boolean;
  readonly items: readonly ReviewItem[];
  readonly parties: readonly ReviewParty[];
  readonly questions: readonly DraftQuestion[];
  readonly stages: readonly DraftStage[];
  readonly assignees: Assignees;
}

export interface Desk extends DeskContent, DraftSteps {
  readonly selectedId: string | null;
  /** `from` says which side was used, so that the other one scrolls. */
  readonly select: (itemId: string | null, from?: 'source' | 'draft') => void;
  readonly selectedFrom: 'source' | 'draft';
  readonly retitling: boolean;
  readonly setRetitling: (on: boolean) => void;
  readonly form: DeskForm | null;
  readonly open: (form: DeskForm | null) => void;
}

const DeskContext = createContext<Desk | null>(null);

/** The draft in hand: its items, what is selected, and how it is changed. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk needs a DeskProvider above it');
  return desk;
}

export function DeskProvider({
  content,
  steps,
  children,
}: {
  content: DeskContent;
  steps: DraftSteps;
  children: ReactNode;
}) {
  const [selection, setSelection] = useState<{ id: string | null; from: 'source' | 'draft' }>({
    id: null,
    from: 'draft',
  });
  const [retitling, setRetitling] = useState(false);
  const [form, open] = useState<DeskForm | null>(null);
  const desk = useMemo(
    (): Desk => ({
      ...content,
      ...steps,
      selectedId: content.items.some((item) => item.id === selection.id) ? selection.id : null,
      selectedFrom: selection.from,
      select: (id, from = 'draft') => {
        setRetitling(false);
        setSelection({ id, from });
      },
      retitling,
      setRetitling,
      form,
      open,
    }),
    [content, steps, selection, retitling, form],
  );
  return <DeskContext.Provider value={desk}>{children}</DeskContext.Provider>;
}
