import { Extension } from '@tiptap/react';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { DraftQuestion, PlanDraft } from '#domain/planning/draft';
import { labelsOf } from '#domain/plan-writing/numbering';
import { signatureOf } from '#domain/plan-writing/signature';
import type { Span } from '#domain/shared/span';
import { blocksOf, type PaperMap } from './written-document';

/** What the reader found, on the paper that it was read from. */
export interface PaperReading {
  readonly map: PaperMap;
  readonly draft: PlanDraft;
  /** What a question asks, in words. */
  readonly asked: (question: DraftQuestion) => string;
}

/** The task whose words are marked, and the one that is pointed at. */
export interface PaperChoice {
  readonly chosen: string | null;
  readonly lit: string | null;
}

interface Lights {
  readonly reading: PaperReading | null;
  readonly choice: PaperChoice;
  readonly numbers: DecorationSet;
  readonly marks: DecorationSet;
  readonly choices: DecorationSet;
}

type Change = { readonly reading: PaperReading } | { readonly choice: PaperChoice };

const key = new PluginKey<Lights>('paper-lights');

/** Tells the paper what was read, or what is chosen. */
export function withLights(tr: Transaction, change: Change): Transaction {
  return tr.setMeta(key, change).setMeta('addToHistory', false);
}

/** Draws labels beside paragraphs, marks under what was read, and the chosen task's words. */
export const PaperLights = Extension.create<{ placeholder: string }>({
  name: 'paperLights',
  addOptions: () => ({ placeholder: '' }),
  addProseMirrorPlugins() {
    const { placeholder } = this.options;
    const numbersOf = (document: DocumentNode) => numberDecorations(document, placeholder);
    return [
      new Plugin<Lights>({
        key,
        state: {
          init: (_, { doc }) => ({
            reading: null,
            choice: { chosen: null, lit: null },
            numbers: numbersOf(doc),
            marks: DecorationSet.empty,
            choices: DecorationSet.empty,
          }),
          apply: (tr, lights) => applied(tr, lights, numbersOf),
        },
        props: {
          decorations: (state: EditorState) => {
            const lights = key.getState(state);
            if (!lights) return null;
            const { doc } = state;
            return lights.numbers.add(doc, [...lights.marks.find(), ...lights.choices.find()]);
          },
        },
      }),
    ];
  },
});

function applied(tr: Transaction, before: Lights, numbersOf: (document: DocumentNode) => DecorationSet): Lights {
  const change = tr.getMeta(key) as Change | undefined;
  let lights = before;
  if (tr.docChanged) {
    lights = {
      ...lights,
      numbers: numbersOf(tr.doc),
      marks: lights.marks.map(tr.mapping, tr.doc),
      choices: lights.choices.map(tr.mapping, tr.doc),
    };
  }
  if (!change) return lights;
  lights = { ...lights, ...change };
  const { reading, choice } = lights;
  // Of a paper that was written on since, only the places that moved with it are known.
  if (reading?.map.document !== tr.doc) return lights;
  const marks = 'reading' in change ? DecorationSet.create(tr.doc, markDecorations(reading)) : lights.marks;
  return { ...lights, marks, choices: DecorationSet.create(tr.doc, choiceDecorations(reading, choice)) };
}

function numberDecorations(document: DocumentNode, placeholder: string): DecorationSet {
  const blocks = blocksOf(document);
  const labels = labelsOf(blocks);
  const signature = signatureOf(blocks);
  const alone =
    document.childCount === 1 && document.textContent === '' && document.firstChild?.type.name === 'paragraph';
  const decorations: Decoration[] = [];
  document.forEach((node, at, index) => {
    const isSigned = signature !== null && (index === signature.body || index === signature.date);
    const attributes = {
      ...(labels[index] ? { 'data-label': labels[index] } : {}),
      ...(isSigned ? { 'data-signature': 'yes' } : {}),
      ...(alone ? { 'data-placeholder': placeholder } : {}),
    };
    if (Object.keys(attributes).length > 0) decorations.push(Decoration.node(at, at + node.nodeSize, attributes));
  });
  return DecorationSet.create(document, decorations);
}

function markDecorations({ map, draft, asked }: PaperReading): Decoration[] {
  const decorations: Decoration[] = [];
  const mark = (kind: string, span: Span | null, title?: string) => {
    if (span === null) return;
    for (const { from, to } of map.rangesOf(span))
      decorations.push(Decoration.inline(from, to, { class: 'seg', 'data-marks': kind, ...(title ? { title } : {}) }));
  };
  for (const item of draft.items) {
    for (const rule of item.rules) if (rule.origin === 'printed') mark('rule', rule.span);
    for (const indicator of item.indicators) mark('indicator', indicator.span);
  }
  for (const party of draft.parties) for (const span of party.spans) mark('party', span);
  for (const stage of draft.stages) mark('stage', stage.span);
  for (const sentence of draft.silent) mark('silent', sentence);
  for (const question of draft.questions) mark('question', question, asked(question));
  return decorations;
}

function choiceDecorations({ map, draft }: PaperReading, { chosen, lit }: PaperChoice): Decoration[] {
  const light = (itemId: string | null, name: string) =>
    (draft.items.find((item) => item.id === itemId)?.sources ?? []).flatMap((span) =>
      map.rangesOf(span).map(({ from, to }) => Decoration.inline(from, to, { class: `seg ${name}` })),
    );
  return [...light(chosen, 'chosen'), ...(lit === chosen ? [] : light(lit, 'lit'))];
}
