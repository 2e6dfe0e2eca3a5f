import { Checkbox } from '@radix-ui/themes';
import { memo } from 'react';
import { useCopy } from '#app/copy/index';
import type { ItemEffects } from '#domain/planning/item-effects';
import type { RevisionRow, RevisionSide } from '#services/revisions/revision-rows';
import type { KnownQuestion } from '#services/revisions/remembered-in-revision';
import { answerText } from '../desk/answer-choices';
import { CarriedMark } from '../desk/carried-mark.tsx';
import { FieldLines } from './field-lines.tsx';
import { numberNote } from './number-note';
import { isDifference, isOpen, type Decisions } from './use-decisions';

const EFFECTS = ['added', 'moved', 'reassigned', 'withdrawn', 'underWay', 'done'] as const;

/** One item in both papers: the old words on the left, the new ones on the right, and what that changes. */
export const RevisionRowCard = memo(
  ({
    row,
    index,
    marked,
    decisions,
    mayDecide,
    titleOf,
    wasName,
    effects,
    asking,
  }: {
    row: RevisionRow;
    /** Its place among the rows that the keys walk over. */
    index: number;
    marked: boolean;
    decisions: Decisions;
    mayDecide: boolean;
    titleOf: (id: string) => string | null;
    wasName: string;
    /** What it does to tasks as it is decided now. */
    effects: ItemEffects | null;
    /** That is being asked; `effects` are those of an earlier choice. */
    asking: boolean;
  }) => {
    const words = useCopy().revision;
    const { id, kind, was, is } = row;
    const title = (is ?? was)?.title ?? '';
    const taken = !decisions.leftOut.has(id);
    return (
      <article
        id={`row-${id}`}
        className="revision-row"
        data-row={index}
        data-kind={kind}
        data-marked={marked ? '' : undefined}
        data-left-out={taken ? undefined : ''}
      >
        <header>
          <span className="revision-kind" data-kind={kind}>
            {words.kind[kind]}
          </span>
          <h3>{title}</h3>
          {mayDecide && isDifference(row) && (
            <label className="revision-take">
              <Checkbox
                checked={taken}
                onCheckedChange={(checked) => decisions.setTaken(id, checked === true)}
                aria-label={words.acceptOf(title)}
              />
              {words.accept}
            </label>
          )}
        </header>
        <div className="revision-sides">
          <Side side={was} name={wasName} words={row.words?.filter((one) => one.in !== 'is') ?? null} />
          <Side side={is} name={words.is} words={row.words?.filter((one) => one.in !== 'was') ?? null} />
        </div>
        <FieldLines
          fields={row.fields}
          isNew={kind === 'appeared'}
          decisions={decisions}
          disabled={!mayDecide || !taken}
        />
        {taken && row.known.map((one) => <Known key={one.question.id} of={one} />)}
        {(effects ?? row.effects) && taken && (
          <EffectsLine effects={effects} isOpen={isOpen(row, decisions)} asking={asking} />
        )}
        <Notes row={row} taken={taken} titleOf={titleOf} />
      </article>
    );
  },
);
RevisionRowCard.displayName = 'RevisionRowCard';

function Side({ side, name, words }: { side: RevisionSide | null; name: string; words: RevisionRow['words'] }) {
  const copy = useCopy().revision;
  return (
    <div className="revision-side" data-absent={side ? undefined : ''}>
      <span className="revision-side-name">{name}</span>
      {side ? (
        <p className="paper">
          {side.label}
          {words === null
            ? side.text
            : words.map(({ text, in: where }, at) =>
                where === 'both' ? text : where === 'was' ? <del key={at}>{text}</del> : <ins key={at}>{text}</ins>,
              )}
        </p>
      ) : (
        <p className="muted">{copy.absent}</p>
      )}
    </div>
  );
}

/** What it leaves open, with the answer that the unit gave before and that is taken over. */
function Known({ of: { question, known } }: { of: KnownQuestion }) {
  const copy = useCopy();
  return (
    <p className="revision-notes">
      <span>
        {copy.questions.asked[question.kind](question.printed, question.about)}{' '}
        <strong>{answerText(copy, question, known.answer)}</strong>
      </span>
      <CarriedMark carried={known} />
    </p>
  );
}

/** What taking the difference does to tasks, so that nobody is surprised by the amendment; before a choice is made, what the paper would do. */
function EffectsLine({ effects, isOpen, asking }: { effects: ItemEffects | null; isOpen: boolean; asking: boolean }) {
  const copy = useCopy();
  const words = copy.revision;
  const said = EFFECTS.flatMap((what) =>
    effects !== null && effects[what] > 0 ? [words.effect[what](effects[what])] : [],
  );
  return (
    <p className="revision-notes" aria-live="polite" aria-busy={asking}>
      <span>{isOpen ? words.effectsAsPrinted : words.effects}</span>
      {said.length === 0 && <span>{words.noEffect}</span>}
      {said.map((one) => (
        <span key={one}>{one}</span>
      ))}
    </p>
  );
}

function Notes({ row, taken, titleOf }: { row: RevisionRow; taken: boolean; titleOf: (id: string) => string | null }) {
  const copy = useCopy();
  const words = copy.revision;
  const { place, was, is, relatedId } = row;
  const related = relatedId === null ? null : titleOf(relatedId);
  const under = (side: RevisionSide | null) => side?.headings.at(-1) ?? words.atTop;
  const notes = [
    ...(place?.heading ? [words.movedFrom(under(was)), words.movedTo(under(is))] : []),
    ...(place?.order && !place.heading ? [words.movedOrder] : []),
    ...numberNote(copy, row),
    ...(row.handKept.length > 0
      ? [words.handKept(copy.vocabulary.listed(row.handKept.map((field) => words.field[field])))]
      : []),
    ...(row.dropped ? [words.stillDropped] : []),
    ...(taken ? [] : [words.leftOut]),
  ];
  if (notes.length === 0 && related === null) return null;
  return (
    <p className="revision-notes">
      {related !== null && (
        <span>
          {row.kind === 'appeared' ? words.outOf : words.into}
          <a href={`#row-${relatedId}`}>{related}</a>
        </span>
      )}
      {notes.map((note) => (
        <span key={note}>{note}</span>
      ))}
    </p>
  );
}
