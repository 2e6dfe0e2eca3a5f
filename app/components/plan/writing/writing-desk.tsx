import { useSubmit } from '@remix-run/react';
import { Callout, SegmentedControl } from '@radix-ui/themes';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { PrintedPaper } from '#app/components/plan/printed-paper.tsx';
import { PageHead } from '#app/components/ui/page-head.tsx';
import { useCopy } from '#app/copy/index';
import { useKey } from '#app/keyboard/use-key';
import { useToday } from '#app/today';
import type { DraftItem } from '#domain/planning/draft';
import { writtenPaper } from '#domain/plan-writing/official-paper';
import type { CalendarDate } from '#domain/shared/calendar-date';
import type { Span } from '#domain/shared/span';
import type { WrittenPlanDraft, WrittenView } from '#services/writing/get-written-view';
import { LeftWords } from './left-words.tsx';
import { LIVE_PANE, LivePane } from './live-pane.tsx';
import { forgetLocally, leftLocally, type LocalDraft, type Written } from './local-draft';
import { SaveTrouble } from './save-note.tsx';
import { SheetHead } from './sheet-head.tsx';
import { useAutosave } from './use-autosave';
import { useLiveReading } from './use-live-reading';
import { WritingActs } from './writing-acts.tsx';

const PaperEditor = lazy(() => import('./paper/paper-editor.tsx'));

/** The text on the left as it is written, what it comes to on the right. */
export function WritingDesk({ view }: { view: WrittenView }) {
  const copy = useCopy();
  const words = copy.writing.page;
  const { id, mayWrite } = view;
  const today = useToday() as CalendarDate;
  const [written, setWritten] = useState<Written>(() => ({ title: view.title, year: view.year, blocks: view.blocks }));
  /** What the paper begins with; a new one makes a new paper. */
  const [opening, setOpening] = useState({ blocks: view.blocks, number: 0 });
  const saving = useAutosave(id, view.version, view.changedAt, written);
  const plan = useMemo(() => ({ title: written.title, blocks: written.blocks }), [written.title, written.blocks]);
  const read = useLiveReading({ plan, year: written.year, today });
  const [side, setSide] = useState<'paper' | 'reading'>('paper');
  const [choice, setChoice] = useState<{ chosen: string | null; lit: string | null }>({ chosen: null, lit: null });
  const [goTo, setGoTo] = useState<{ span: Span } | null>(null);
  const left = useLeftWords(view);
  const submit = useSubmit();

  const change = (next: Written) => {
    setWritten(next);
    saving.change(next);
  };
  const go = useCallback((span: Span) => {
    setSide('paper');
    setGoTo({ span });
  }, []);
  const choose = useCallback(
    (item: DraftItem) => {
      setChoice({ chosen: item.id, lit: null });
      const [first] = item.sources;
      if (first) go(first);
    },
    [go],
  );
  const point = useCallback((lit: string | null) => setChoice((before) => ({ ...before, lit })), []);
  const caretAt = (offset: number | null) => {
    const items = offset === null ? [] : (read?.draft?.items ?? []);
    const here = items.find(({ sources }) =>
      sources.some(({ start, end }) => start <= (offset ?? 0) && (offset ?? 0) <= end),
    );
    setChoice((before) => (before.chosen === (here?.id ?? null) ? before : { ...before, chosen: here?.id ?? null }));
  };
  const keepMine = ({ title, year, blocks }: Written) => {
    forgetLocally(id);
    const copied = { title: copy.writing.saving.copyTitle(title), year, blocks };
    submit({ intent: 'copy', unitId: view.unitId, written: JSON.stringify(copied) }, { method: 'post' });
  };
  const takeTheirs = () => {
    forgetLocally(id);
    window.location.reload();
  };
  useKey('mod+s', () => void saving.flush());

  return (
    <>
      <PageHead title={words.title} lead={view.unitName}>
        <WritingActs
          view={view}
          saving={saving}
          read={read}
          onRestore={(stateVersion) => {
            void saving.flush().then((version) => {
              if (version !== null) submit({ intent: 'restore', version, stateVersion }, { method: 'post' });
            });
          }}
        />
      </PageHead>
      <SaveTrouble saving={saving} onKeepMine={() => keepMine(written)} onTakeTheirs={takeTheirs} />
      {left.draft && (
        <LeftWords
          left={left.draft}
          version={view.version}
          onKeepMine={() => left.draft && keepMine(left.draft)}
          onRestore={() => {
            if (left.draft) {
              change(left.draft);
              setOpening(({ number }) => ({ blocks: left.draft?.blocks ?? [], number: number + 1 }));
            }
            left.forget();
          }}
          onDrop={() => {
            forgetLocally(id);
            left.forget();
          }}
        />
      )}
      {view.plan && <SentNote plan={view.plan} mayWrite={mayWrite} />}
      <div className="side-switch only-phone">
        <SegmentedControl.Root
          value={side}
          onValueChange={(next) => setSide(next === 'reading' ? 'reading' : 'paper')}
          aria-label={words.panes}
        >
          <SegmentedControl.Item value="paper">{words.paper}</SegmentedControl.Item>
          <SegmentedControl.Item value="reading">{words.reading}</SegmentedControl.Item>
        </SegmentedControl.Root>
      </div>
      <PrintedPaper
        paperOf={() => writtenPaper(written, { year: written.year, printedYear: read?.printedYear ?? null })}
      />
      <div className="review-desk writing-desk" data-side={side === 'paper' ? 'source' : 'draft'}>
        <section className="paper-pane" aria-label={words.paper}>
          <Suspense fallback={<p className="muted writing-opening">{words.loading}</p>}>
            <Paper key={opening.number}>
              <PaperEditor
                blocks={opening.blocks}
                editable={mayWrite}
                onChange={(blocks) => change({ ...written, blocks })}
                onCaret={caretAt}
                onLeave={() => document.getElementById(LIVE_PANE)?.focus()}
                read={read}
                choice={choice}
                goTo={goTo}
              >
                <SheetHead written={written} editable={mayWrite} isSent={view.plan !== null} onChange={change} />
              </PaperEditor>
            </Paper>
          </Suspense>
        </section>
        <section className="draft-side" aria-label={words.reading}>
          <h2 className="visually-hidden">{words.reading}</h2>
          <LivePane
            read={read}
            year={written.year}
            chosen={choice.chosen}
            onChoose={choose}
            onPoint={point}
            onGo={go}
          />
        </section>
      </div>
    </>
  );
}

/** Of a text that was sent: how it and the draft in review hang together. */
function SentNote({ plan, mayWrite }: { plan: WrittenPlanDraft; mayWrite: boolean }) {
  const words = useCopy().writing.page;
  const follows = plan.otherPaper === null ? words.sent : words.sentElsewhere(plan.otherPaper);
  return (
    <Callout.Root size="1" color={plan.otherPaper === null ? 'gray' : 'amber'} className="writing-note">
      <Callout.Text>{mayWrite ? follows : words.settled}</Callout.Text>
    </Callout.Root>
  );
}

/** The paper is set in the browser alone. */
function Paper({ children }: { children: React.ReactNode }) {
  const [here, setHere] = useState(false);
  useEffect(() => setHere(true), []);
  return here ? children : null;
}

function useLeftWords(view: WrittenView): { draft: LocalDraft | null; forget: () => void } {
  const [draft, setDraft] = useState<LocalDraft | null>(null);
  useEffect(() => {
    const { id, title, year, blocks } = view;
    setDraft(view.mayWrite ? leftLocally(id, { title, year, blocks }) : null);
  }, [view]);
  return { draft, forget: () => setDraft(null) };
}
