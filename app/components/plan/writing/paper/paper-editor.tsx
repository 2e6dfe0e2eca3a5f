import { EditorContent, useEditor } from '@tiptap/react';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import StarterKit from '@tiptap/starter-kit';
import type { EditorState } from '@tiptap/pm/state';
import { type ReactNode, useCallback, useEffect, useRef } from 'react';
import { useCopy } from '#app/copy/index';
import type { WrittenBlock } from '#domain/plan-writing/written-plan';
import type { Span } from '#domain/shared/span';
import type { WordsRead } from '../use-live-reading';
import type { DraftQuestion } from '#domain/planning/draft';
import { copiedText } from './copied-text';
import { OutlineParagraph } from './outline-paragraph';
import { PaperLights, withLights, type PaperChoice } from './paper-lights';
import { PaperToolbar } from './paper-toolbar.tsx';
import { blocksFromClipboard } from './pasted-blocks';
import { TaskTable } from './task-table';
import { blocksOf, contentOf, PaperMap } from './written-document';

export interface PaperEditorProps {
  /** What stands on the paper at first; later ones are not looked at. */
  readonly blocks: readonly WrittenBlock[];
  readonly editable: boolean;
  readonly onChange: (blocks: readonly WrittenBlock[]) => void;
  /** The task in whose words the caret stands, by its offset in the text that was read. */
  readonly onCaret: (offset: number | null) => void;
  readonly onLeave: () => void;
  readonly read: WordsRead | null;
  readonly choice: PaperChoice;
  /** A stretch of the text to put the caret into; a new object each time. */
  readonly goTo: { readonly span: Span } | null;
  /** What stands above the first paragraph: the title. */
  readonly children: ReactNode;
}

/**
 * The paper that a plan is written on: the one place where TipTap is used. Plain paragraphs with levels and tables of plain cells, no marks,
 * so that what is written is what is read.
 */
export default function PaperEditor(props: PaperEditorProps) {
  const { blocks, editable, read, choice, goTo, children } = props;
  const copy = useCopy();
  const words = copy.writing.editor;
  const latest = useRef(props);
  latest.current = props;
  // The document of each list of blocks that was handed out, to know on which paper a reading was made.
  const papers = useRef(new WeakMap<readonly WrittenBlock[], DocumentNode>());
  const map = useRef<PaperMap | null>(null);
  const tellCaret = useCallback(({ doc, selection }: EditorState) => {
    if (map.current?.document === doc) latest.current.onCaret(map.current.offsetOf(selection.head));
  }, []);
  const editor = useEditor({
    immediatelyRender: false,
    injectCSS: false,
    editable,
    content: contentOf(blocks),
    extensions: [
      StarterKit.configure({
        blockquote: false,
        bold: false,
        bulletList: false,
        code: false,
        codeBlock: false,
        hardBreak: false,
        heading: false,
        horizontalRule: false,
        italic: false,
        link: false,
        listItem: false,
        listKeymap: false,
        orderedList: false,
        paragraph: false,
        strike: false,
        underline: false,
      }),
      OutlineParagraph,
      TaskTable,
      PaperLights.configure({ placeholder: words.placeholder }),
    ],
    editorProps: {
      attributes: { 'aria-label': words.label, class: 'written-paper', spellcheck: 'false', lang: 'zh-CN' },
      handleKeyDown: (_view, event) => {
        if (event.key !== 'Escape' || event.isComposing) return false;
        latest.current.onLeave();
        return true;
      },
      handlePaste: (view, event) => {
        const pasted = event.clipboardData && blocksFromClipboard(event.clipboardData);
        if (!pasted) return false;
        const nodes = view.state.schema.nodeFromJSON(contentOf(pasted));
        view.dispatch(view.state.tr.replaceSelection(nodes.slice(0, nodes.content.size)).scrollIntoView());
        return true;
      },
      clipboardTextSerializer: ({ content }, { state }) => copiedText(content, state),
    },
    onCreate: ({ editor: { state } }) => handOut(state.doc),
    onUpdate: ({ editor: { state } }) => handOut(state.doc),
    onSelectionUpdate: ({ editor: { state } }) => tellCaret(state),
  });

  function handOut(document: DocumentNode): void {
    const written = blocksOf(document);
    papers.current.set(written, document);
    latest.current.onChange(written);
  }

  useEffect(() => {
    if (!editor || !read) return;
    const document = papers.current.get(read.blocks);
    if (document !== editor.state.doc || read.draft === null) return;
    map.current = new PaperMap(document, read.places);
    const asked = ({ kind, printed, about }: DraftQuestion) => copy.questions.asked[kind](printed, about);
    const reading = { map: map.current, draft: read.draft, asked };
    editor.view.dispatch(withLights(editor.state.tr, { reading }));
    if (editor.isFocused) tellCaret(editor.state);
  }, [editor, read, copy, tellCaret]);

  useEffect(() => {
    if (editor) editor.view.dispatch(withLights(editor.state.tr, { choice }));
  }, [editor, choice]);

  useEffect(() => {
    const [range] = goTo && map.current ? map.current.rangesOf(goTo.span) : [];
    if (editor && range && range.to <= editor.state.doc.content.size)
      editor.chain().setTextSelection(range.from).focus().scrollIntoView().run();
  }, [editor, goTo]);

  if (!editor) return null;
  return (
    <>
      {editable && <PaperToolbar editor={editor} />}
      <div className="paper writing-sheet">
        {children}
        <EditorContent editor={editor} />
      </div>
    </>
  );
}
