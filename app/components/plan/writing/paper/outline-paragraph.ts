import { InputRule, Node, type Editor } from '@tiptap/react';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { OUTLINE_LEVELS, type OutlineLevel } from '#domain/plan-writing/written-plan';
import { levelOf, startOf } from './written-document';

interface Placed {
  readonly node: DocumentNode;
  readonly at: number;
}

/** The paragraphs outside tables that the selection touches. */
export function chosenParagraphs({ doc, selection }: EditorState): Placed[] {
  const found: Placed[] = [];
  doc.forEach((node, at) => {
    const touched = at <= selection.to && at + node.nodeSize > selection.from;
    if (touched && node.type.name === 'paragraph') found.push({ node, at });
  });
  return found;
}

/** Sets the level of the chosen paragraphs; null makes them plain text. */
export function setLevel(editor: Editor, level: OutlineLevel | null): boolean {
  return change(editor, (tr, { at }) => setLevelAt(tr, at, level));
}

/** One level deeper or higher. Plain text joins the list above it; a first level that goes higher becomes plain text. */
export function shiftLevel(editor: Editor, by: 1 | -1): boolean {
  return change(editor, (tr, { node, at }) => setLevelAt(tr, at, shifted(tr.doc, { node, at }, by)));
}

/** Lets the numbering begin at one with this paragraph, or go on again. */
export function toggleRestart(editor: Editor): boolean {
  return change(editor, (tr, { node, at }) => tr.setNodeAttribute(at, 'startsAt', startOf(node) === null ? 1 : null));
}

function change(editor: Editor, each: (tr: Transaction, placed: Placed) => void): boolean {
  const paragraphs = chosenParagraphs(editor.state);
  if (paragraphs.length === 0) return false;
  return editor.commands.command(({ tr }) => {
    for (const placed of paragraphs) each(tr, placed);
    return true;
  });
}

function setLevelAt(tr: Transaction, at: number, level: OutlineLevel | null): void {
  tr.setNodeAttribute(at, 'level', level).setNodeAttribute(at, 'startsAt', null);
}

function shifted(document: DocumentNode, { node, at }: Placed, by: 1 | -1): OutlineLevel | null {
  const level = levelOf(node);
  if (level === null) return by === 1 ? levelAbove(document, at) : null;
  if (level === 1 && by === -1) return null;
  return OUTLINE_LEVELS[OUTLINE_LEVELS.indexOf(level) + by] ?? level;
}

function levelAbove(document: DocumentNode, at: number): OutlineLevel {
  let level: OutlineLevel = 1;
  document.forEach((node, offset) => {
    if (offset < at) level = levelOf(node) ?? level;
  });
  return level;
}

/** The paragraph with the caret in it, where it is outside tables. */
function caretParagraph({ selection }: EditorState): (Placed & { readonly offset: number }) | null {
  const { $from, empty } = selection;
  if (!empty || $from.depth !== 1 || $from.parent.type.name !== 'paragraph') return null;
  return { node: $from.parent, at: $from.before(), offset: $from.parentOffset };
}

/** Enter in an empty numbered paragraph: one level up instead of one more. */
function leaveUpwards(editor: Editor): boolean {
  const caret = caretParagraph(editor.state);
  if (!caret || levelOf(caret.node) === null || caret.node.content.size > 0) return false;
  return shiftLevel(editor, -1);
}

/** Backspace before the first sign of a numbered paragraph takes its number away. */
function dropNumber(editor: Editor): boolean {
  const caret = caretParagraph(editor.state);
  if (!caret || levelOf(caret.node) === null || caret.offset > 0) return false;
  return setLevel(editor, null);
}

/** Swaps the caret's block with the one before or behind it. */
function moveBlock(editor: Editor, by: 1 | -1): boolean {
  const { $from } = editor.state.selection;
  const index = $from.index(0);
  const { doc } = editor.state;
  const other = index + by;
  if (other < 0 || other >= doc.childCount) return true;
  return editor.commands.command(({ tr }) => {
    const at = $from.before(1);
    const node = doc.child(index);
    const neighbour = doc.child(other);
    const to = by === 1 ? at + neighbour.nodeSize : at - neighbour.nodeSize;
    tr.delete(at, at + node.nodeSize).insert(to, node);
    tr.setSelection(TextSelection.near(tr.doc.resolve(to + ($from.pos - at)))).scrollIntoView();
    return true;
  });
}

/** A label that somebody types by habit at the start of a line, numbered or not, and the sign behind it where one is needed to be sure. */
const TYPED: readonly (readonly [OutlineLevel, RegExp])[] = [
  [1, /^[一二三四五六七八九十]{1,3}、$/u],
  [2, /^[（(][一二三四五六七八九十]{1,3}[)）]$/u],
  [3, /^\d{1,2}(?:[、．]|\.(?=\p{Script=Han}|\s))(.?)$/u],
  [4, /^[（(]\d{1,2}[)）]$/u],
  [5, /^[①-⑳]$/u],
];

/** A paragraph with a level; its label is drawn beside it and never among its words. */
export const OutlineParagraph = Node.create({
  name: 'paragraph',
  priority: 1000,
  group: 'block',
  content: 'text*',
  addAttributes: () => ({
    level: {
      default: null,
      parseHTML: (element: HTMLElement) =>
        OUTLINE_LEVELS.find((one) => String(one) === element.dataset['level']) ?? null,
      renderHTML: ({ level }: Record<string, unknown>) => (level === null ? {} : { 'data-level': level }),
    },
    startsAt: {
      default: null,
      keepOnSplit: false,
      parseHTML: (element: HTMLElement) => Number(element.dataset['startsAt']) || null,
      renderHTML: ({ startsAt }: Record<string, unknown>) => (startsAt === null ? {} : { 'data-starts-at': startsAt }),
    },
  }),
  parseHTML: () => [{ tag: 'p' }, { tag: 'h1' }, { tag: 'h2' }, { tag: 'h3' }, { tag: 'h4' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    const deeper = () => shiftLevel(this.editor, 1);
    const higher = () => shiftLevel(this.editor, -1);
    return {
      Tab: deeper,
      'Shift-Tab': higher,
      'Alt-ArrowRight': deeper,
      'Alt-ArrowLeft': higher,
      'Alt-ArrowUp': () => moveBlock(this.editor, -1),
      'Alt-ArrowDown': () => moveBlock(this.editor, 1),
      Enter: () => leaveUpwards(this.editor),
      Backspace: () => dropNumber(this.editor),
    };
  },
  addInputRules() {
    return TYPED.map(
      ([level, find]) =>
        new InputRule({
          find,
          handler: ({ state, range, match }) => {
            const caret = caretParagraph(state);
            if (!caret) return null;
            const behind = (match[1] ?? '').trim();
            state.tr.insertText(behind, range.from, range.to);
            setLevelAt(state.tr, caret.at, level);
            return undefined;
          },
        }),
    );
  },
});
