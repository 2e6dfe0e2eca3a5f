import { type Editor, useEditorState } from '@tiptap/react';
import { Button, IconButton } from '@radix-ui/themes';
import { useState } from 'react';
import { RedoIcon, UndoIcon } from '#app/components/ui/icons.tsx';
import { useCopy } from '#app/copy/index';
import { labelOf } from '#domain/plan-writing/numbering';
import { OUTLINE_LEVELS, type OutlineLevel } from '#domain/plan-writing/written-plan';
import { WritingKeys } from '../writing-keys.tsx';
import { chosenParagraphs, setLevel, shiftLevel, toggleRestart } from './outline-paragraph';
import { addRow, dropRow, dropTable, insertTaskTable, inTable } from './task-table';
import { levelOf, startOf } from './written-document';

/** Levels, tables, undo: everything that the keys do, for hands on a mouse or a phone. */
export function PaperToolbar({ editor }: { editor: Editor }) {
  const copy = useCopy();
  const words = copy.writing.toolbar;
  const [keysOpen, setKeysOpen] = useState(false);
  const state = useEditorState({ editor, selector: ({ editor: current }) => standing(current) });
  const act = (change: (editor: Editor) => unknown) => () => {
    change(editor);
    editor.commands.focus();
  };
  return (
    <div className="paper-tools" role="toolbar" aria-label={words.label}>
      {state.inTable ? (
        <>
          <Tool onAct={act(addRow)}>{words.addRow}</Tool>
          <Tool onAct={act(dropRow)}>{words.dropRow}</Tool>
          <Tool onAct={act(dropTable)}>{words.dropTable}</Tool>
        </>
      ) : (
        <>
          <span className="paper-levels" role="group" aria-label={words.levels}>
            <Level
              name={words.body}
              title={words.body}
              on={state.level === null}
              onAct={act((e) => setLevel(e, null))}
            />
            {OUTLINE_LEVELS.map((level) => (
              <Level
                key={level}
                name={labelOf(level, 1)}
                title={words.level[level]}
                on={state.level === level}
                onAct={act((e) => setLevel(e, level))}
              />
            ))}
          </span>
          <Tool title={words.higher} onAct={act((e) => shiftLevel(e, -1))}>
            ←
          </Tool>
          <Tool title={words.deeper} onAct={act((e) => shiftLevel(e, 1))}>
            →
          </Tool>
          {(state.level ?? null) !== null && (
            <Level name={words.restart} title={words.restart} on={state.startsAnew} onAct={act(toggleRestart)} />
          )}
          <Tool title={words.tableHint} onAct={act(insertTaskTable)}>
            {words.table}
          </Tool>
        </>
      )}
      <span className="paper-tools-end">
        <IconButton
          size="1"
          variant="ghost"
          color="gray"
          aria-label={copy.frame.undo}
          title={copy.frame.undo}
          disabled={!state.mayUndo}
          onClick={act((e) => e.commands.undo())}
        >
          <UndoIcon />
        </IconButton>
        <IconButton
          size="1"
          variant="ghost"
          color="gray"
          aria-label={copy.frame.redo}
          title={copy.frame.redo}
          disabled={!state.mayRedo}
          onClick={act((e) => e.commands.redo())}
        >
          <RedoIcon />
        </IconButton>
        <Button size="1" variant="ghost" color="gray" className="only-desk" onClick={() => setKeysOpen(true)}>
          {words.keys}
        </Button>
      </span>
      <WritingKeys open={keysOpen} onOpen={setKeysOpen} />
    </div>
  );
}

interface Standing {
  /** Undefined where the chosen paragraphs have several, or none is chosen. */
  readonly level: OutlineLevel | null | undefined;
  readonly startsAnew: boolean;
  readonly inTable: boolean;
  readonly mayUndo: boolean;
  readonly mayRedo: boolean;
}

function standing(editor: Editor): Standing {
  const chosen = chosenParagraphs(editor.state).map(({ node }) => node);
  const levels = new Set(chosen.map(levelOf));
  return {
    level: levels.size === 1 ? [...levels][0] : undefined,
    startsAnew: chosen[0] !== undefined && startOf(chosen[0]) !== null,
    inTable: inTable(editor),
    mayUndo: editor.can().undo(),
    mayRedo: editor.can().redo(),
  };
}

function Tool({ title, onAct, children }: { title?: string; onAct: () => void; children: string }) {
  return (
    <Button
      size="1"
      variant="soft"
      color="gray"
      title={title}
      aria-label={title}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onAct}
    >
      {children}
    </Button>
  );
}

function Level({ name, title, on, onAct }: { name: string; title: string; on: boolean; onAct: () => void }) {
  return (
    <button
      type="button"
      className="paper-level"
      aria-label={title}
      title={title}
      aria-pressed={on}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onAct}
    >
      {name}
    </button>
  );
}
