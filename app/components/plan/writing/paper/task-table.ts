import { Extension, Node, type Editor } from '@tiptap/react';
import type { Command } from '@tiptap/pm/state';
import { addRowAfter, deleteRow, deleteTable, goToNextCell, isInTable, tableEditing } from '@tiptap/pm/tables';
import { TASK_TABLE_HEAD } from '#domain/plan-writing/templates';
import { contentOf } from './written-document';

/** What the table commands know each node by. */
const ROLES: Readonly<Record<string, string>> = {
  table: 'table',
  tableRow: 'row',
  tableHeader: 'header_cell',
  tableCell: 'cell',
};

const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['table', ['tbody', 0]],
});

const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableHeader | tableCell)+',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
});

/** One paragraph a cell, for the reader takes a cell for one stretch of words; no merged cells. */
const cellNode = (name: 'tableHeader' | 'tableCell', tag: 'th' | 'td') =>
  Node.create({
    name,
    content: 'paragraph',
    isolating: true,
    addAttributes: () => ({
      colspan: { default: 1, parseHTML: () => 1, renderHTML: () => ({}) },
      rowspan: { default: 1, parseHTML: () => 1, renderHTML: () => ({}) },
      colwidth: { default: null, parseHTML: () => null, renderHTML: () => ({}) },
    }),
    parseHTML: () => [{ tag }],
    renderHTML: () => [tag, 0],
  });

/** A command of the table library as one of the editor's. */
function run(editor: Editor, command: Command): boolean {
  return command(editor.state, editor.view.dispatch, editor.view);
}

export const inTable = (editor: Editor): boolean => isInTable(editor.state);
export const addRow = (editor: Editor): boolean => run(editor, addRowAfter);
export const dropRow = (editor: Editor): boolean => run(editor, deleteRow);
export const dropTable = (editor: Editor): boolean => run(editor, deleteTable);

/** A table of tasks with its head and an empty row, the caret in its first cell. */
export function insertTaskTable(editor: Editor): boolean {
  const rows = [TASK_TABLE_HEAD, TASK_TABLE_HEAD.map(() => '')];
  const { content = [] } = contentOf([{ kind: 'table', rows }]);
  const at = editor.state.selection.$from.after(1);
  const firstCell = at + 1 + (editor.schema.nodeFromJSON(content[0]).firstChild?.nodeSize ?? 0) + 3;
  return editor.chain().insertContentAt(at, content).setTextSelection(firstCell).focus().run();
}

/** Tab in the last cell adds a row, as in a word processor. */
function nextCell(editor: Editor): boolean {
  if (!inTable(editor)) return false;
  return run(editor, goToNextCell(1)) || (addRow(editor) && run(editor, goToNextCell(1)));
}

/** Tables of tasks. */
export const TaskTable = Extension.create({
  name: 'taskTable',
  priority: 1100,
  extendNodeSchema: ({ name }) => ({ tableRole: ROLES[name] }),
  addExtensions: () => [Table, TableRow, cellNode('tableHeader', 'th'), cellNode('tableCell', 'td')],
  addProseMirrorPlugins: () => [tableEditing()],
  addKeyboardShortcuts() {
    return {
      Tab: () => nextCell(this.editor),
      'Shift-Tab': () => inTable(this.editor) && (run(this.editor, goToNextCell(-1)) || true),
      Enter: () => inTable(this.editor) && (run(this.editor, goToNextCell(1)) || true),
    };
  },
});
