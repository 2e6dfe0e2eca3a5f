import { Callout, Tabs } from '@radix-ui/themes';
import { memo, useEffect, useMemo } from 'react';
import { useCopy } from '#app/copy/index';
import type { DraftItem, PlanDraft } from '#domain/planning/draft';
import type { Span } from '#domain/shared/span';
import { headingPaths } from '../heading-paths';
import { Share } from '../share.tsx';
import { LiveTask } from './live-task.tsx';
import type { WordsRead } from './use-live-reading';

export const LIVE_PANE = 'live-pane';

/** What the text comes to so far: its tasks, what is in doubt, what gave nothing. Drawn anew with a reading, not with each key. */
export const LivePane = memo(function LivePane({
  read,
  year,
  chosen,
  onChoose,
  onPoint,
  onGo,
}: {
  read: WordsRead | null;
  year: number | null;
  chosen: string | null;
  onChoose: (item: DraftItem) => void;
  onPoint: (itemId: string | null) => void;
  onGo: (span: Span) => void;
}) {
  const words = useCopy().writing;
  const copy = words.reading;
  const draft = read?.draft ?? null;
  useEffect(() => {
    if (chosen !== null) document.getElementById(`live-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const { items = [], questions = [], silent = [] } = draft ?? {};
  return (
    <Tabs.Root defaultValue="tasks" className="draft-pane">
      <div className="live-head">
        <Tabs.List size="2">
          <Tabs.Trigger value="tasks" id={LIVE_PANE}>
            {copy.tasks(items.length)}
          </Tabs.Trigger>
          <Tabs.Trigger value="doubts">{copy.doubts(questions.length)}</Tabs.Trigger>
          <Tabs.Trigger value="silent">{copy.silent(silent.length)}</Tabs.Trigger>
        </Tabs.List>
        {read && items.length > 0 && (
          <span className="live-coverage">
            {copy.coverage} <Share value={read.coverage.share} />
          </span>
        )}
      </div>
      <Tabs.Content value="tasks">
        {read && read.planCount > 1 && (
          <Callout.Root color="amber" size="1" mb="2">
            <Callout.Text>{words.page.several(read.planCount)}</Callout.Text>
          </Callout.Root>
        )}
        {draft && year === null && draft.year === null && items.length > 0 && <p className="muted">{copy.noYear}</p>}
        {draft && items.length > 0 ? (
          <TaskList draft={draft} dates={read?.dates ?? {}} chosen={chosen} onChoose={onChoose} onPoint={onPoint} />
        ) : (
          <p className="muted live-nothing">{read ? copy.nothing : copy.starting}</p>
        )}
      </Tabs.Content>
      <Tabs.Content value="doubts">
        <Doubts draft={draft} onGo={onGo} />
      </Tabs.Content>
      <Tabs.Content value="silent">
        <p className="muted">{silent.length > 0 ? copy.silentLead : copy.silentNone}</p>
        <div className="silent-list">
          {silent.map((sentence) => (
            <button key={sentence.id} type="button" className="silent live-line" onClick={() => onGo(sentence)}>
              <span className="silent-text">{sentence.text}</span>
            </button>
          ))}
        </div>
      </Tabs.Content>
    </Tabs.Root>
  );
});

function TaskList({
  draft,
  dates,
  chosen,
  onChoose,
  onPoint,
}: {
  draft: PlanDraft;
  dates: WordsRead['dates'];
  chosen: string | null;
  onChoose: (item: DraftItem) => void;
  onPoint: (itemId: string | null) => void;
}) {
  const pathOf = useMemo(() => headingPaths(draft.outline), [draft.outline]);
  const stagesOf = useMemo(() => byItem(draft.stages), [draft.stages]);
  const questionsOf = useMemo(() => byItem(draft.questions), [draft.questions]);
  return (
    <div className="item-list">
      {draft.items.map((item, index) => {
        const heading = pathOf(item.headingId);
        const begins = heading !== '' && (index === 0 || heading !== pathOf(draft.items[index - 1]?.headingId ?? null));
        return (
          <div key={item.id} className="live-entry">
            {begins && <h3 className="item-group">{heading}</h3>}
            <LiveTask
              item={item}
              number={index + 1}
              date={dates[item.id] ?? null}
              stages={stagesOf.get(item.id) ?? NONE}
              questions={questionsOf.get(item.id) ?? NONE}
              chosen={item.id === chosen}
              onChoose={onChoose}
              onPoint={onPoint}
            />
          </div>
        );
      })}
    </div>
  );
}

const NONE: readonly never[] = [];

function byItem<Part extends { readonly itemId: string | null }>(parts: readonly Part[]): ReadonlyMap<string, Part[]> {
  const found = new Map<string, Part[]>();
  for (const part of parts) {
    if (part.itemId !== null) found.set(part.itemId, [...(found.get(part.itemId) ?? []), part]);
  }
  return found;
}

function Doubts({ draft, onGo }: { draft: PlanDraft | null; onGo: (span: Span) => void }) {
  const copy = useCopy();
  const words = copy.writing.reading;
  const questions = draft?.questions ?? [];
  return (
    <>
      <p className="muted">{questions.length > 0 ? words.doubtsLead : words.doubtsNone}</p>
      <div className="silent-list">
        {questions.map((question) => (
          <button key={question.id} type="button" className="silent live-line" onClick={() => onGo(question)}>
            <span className="question-asked">
              {copy.questions.asked[question.kind](question.printed, question.about)}
            </span>
            <span className="muted">{draft?.items.find(({ id }) => id === question.itemId)?.title}</span>
          </button>
        ))}
      </div>
    </>
  );
}
