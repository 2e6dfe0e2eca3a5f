import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { DraftStage } from '#domain/planning/draft';
import type { Assignees } from '#services/plans/find-assignees';
import type { LastYearItem, ReviewItem, ReviewParty, ReviewQuestion } from '#services/plans/get-review-view';
import type { DraftSteps } from './use-draft-steps';

/** What a small form on the desk is about. */
export type DeskForm =
  | { readonly kind: 'assign-item' | 'split' | 'add-item'; readonly itemId: string }
  | { readonly kind: 'assign-party'; readonly party: string }
  | { readonly kind: 'assign-rest' }
  | { readonly kind: 'answer'; readonly questionId: string }
  | { readonly kind: 'rule'; readonly itemId: string; readonly ruleId: string | null }
  | { readonly kind: 'indicator'; readonly itemId: string; readonly indicatorId: string | null };

export interface DeskContent {
  readonly planId: string;
  readonly unitId: string;
  readonly mayEdit: boolean;
  /** In force: open questions are history. */
  readonly settled: boolean;
  readonly items: readonly ReviewItem[];
  readonly parties: readonly ReviewParty[];
  readonly questions: readonly ReviewQuestion[];
  readonly stages: readonly DraftStage[];
  readonly assignees: Assignees;
  /** Of a plan that was rolled forward: what its items were last year. */
  readonly lastYear: Readonly<Record<string, LastYearItem>> | null;
}

/** What does not change when something else is selected, so that a thousand cards are not drawn again for it. */
export interface DeskTools extends DeskContent, DraftSteps {
  /** `from` says which side was used, so that the other one scrolls. */
  readonly select: (itemId: string | null, from?: 'source' | 'draft') => void;
  readonly setRetitling: (on: boolean) => void;
  readonly open: (form: DeskForm | null) => void;
}

export interface DeskSelection {
  readonly selectedId: string | null;
  readonly selectedFrom: 'source' | 'draft';
  readonly retitling: boolean;
  readonly form: DeskForm | null;
}

const ToolsContext = createContext<DeskTools | null>(null);
const SelectionContext = createContext<DeskSelection | null>(null);

/** The draft in hand: its items, and how it is changed. */
export function useDeskTools(): DeskTools {
  const tools = useContext(ToolsContext);
  if (!tools) throw new Error('useDeskTools needs a DeskProvider above it');
  return tools;
}

/** The draft in hand with what is selected. */
export function useDesk(): DeskTools & DeskSelection {
  const tools = useDeskTools();
  const selection = useContext(SelectionContext);
  if (!selection) throw new Error('useDesk needs a DeskProvider above it');
  return { ...tools, ...selection };
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
  const [selected, setSelected] = useState<{ id: string | null; from: 'source' | 'draft' }>({
    id: null,
    from: 'draft',
  });
  const [retitling, setRetitling] = useState(false);
  const [form, open] = useState<DeskForm | null>(null);
  const select = useCallback((id: string | null, from: 'source' | 'draft' = 'draft') => {
    setRetitling(false);
    setSelected({ id, from });
  }, []);
  const { send, undo, redo, busy, failure } = steps;
  const tools = useMemo(
    () => ({ ...content, send, undo, redo, busy, failure, select, setRetitling, open }),
    [content, send, undo, redo, busy, failure, select],
  );
  const selection = useMemo(
    () => ({
      selectedId: content.items.some((item) => item.id === selected.id) ? selected.id : null,
      selectedFrom: selected.from,
      retitling,
      form,
    }),
    [content.items, selected, retitling, form],
  );
  return (
    <ToolsContext.Provider value={tools}>
      <SelectionContext.Provider value={selection}>{children}</SelectionContext.Provider>
    </ToolsContext.Provider>
  );
}
