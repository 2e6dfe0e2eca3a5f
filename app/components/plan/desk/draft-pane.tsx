import { Tabs } from '@radix-ui/themes';
import { useCopy } from '#app/copy/index';
import type { DraftHeading, DraftSilent } from '#domain/planning/draft';
import { useDeskTools } from './desk.tsx';
import { ItemList } from './item-list.tsx';
import { PartyTable } from './party-table.tsx';
import { QuestionList } from './question-list.tsx';
import { SilentList } from './silent-list.tsx';
import { VagueList, vagueWords } from './vague-list.tsx';

/** What was understood: questions and items, sentences that gave nothing, vague words, parties. */
export function DraftPane({
  outline,
  silent,
  onShowSilent,
}: {
  outline: readonly DraftHeading[];
  silent: readonly DraftSilent[] | null;
  onShowSilent: (silentId: string) => void;
}) {
  const desk = useDeskTools();
  const { review: copy, questions } = useCopy();
  const vague = desk.settled ? [] : vagueWords(desk.questions, desk.items);
  const live = desk.items.filter((item) => !item.dropped).length;
  const left = silent?.filter((sentence) => !sentence.dismissed).length ?? 0;
  return (
    <Tabs.Root defaultValue="items" className="draft-pane">
      <Tabs.List size="2">
        <Tabs.Trigger value="items">
          {copy.tabs.items} {live}
        </Tabs.Trigger>
        {silent && (
          <Tabs.Trigger value="silent">
            {copy.tabs.silent} {left}
          </Tabs.Trigger>
        )}
        {vague.length > 0 && (
          <Tabs.Trigger value="vague">
            {questions.vague.tab} {vague.filter(({ answer }) => answer === null).length}
          </Tabs.Trigger>
        )}
        <Tabs.Trigger value="parties">
          {copy.tabs.parties} {desk.parties.length}
        </Tabs.Trigger>
      </Tabs.List>
      <Tabs.Content value="items">
        <QuestionList />
        <ItemList outline={outline} />
      </Tabs.Content>
      {silent && (
        <Tabs.Content value="silent">
          <SilentList silent={silent} onShow={onShowSilent} />
        </Tabs.Content>
      )}
      <Tabs.Content value="vague">
        <VagueList />
      </Tabs.Content>
      <Tabs.Content value="parties">
        <PartyTable />
      </Tabs.Content>
    </Tabs.Root>
  );
}
