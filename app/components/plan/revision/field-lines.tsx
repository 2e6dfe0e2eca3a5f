import { Radio } from '@radix-ui/themes';
import { formatMonthDay } from '#app/copy/dates';
import { useCopy, useLocale } from '#app/copy/index';
import type { Locale } from '#app/copy/locale';
import type { Choice } from '#domain/planning/revision/take-revision';
import type { Copy } from '#app/copy/index';
import type { FieldLine, FieldValue } from '#services/revisions/revision-rows';
import { indicatorText } from '#app/copy/indicator-text';
import type { Decisions } from './use-decisions';

/** What became of an item's values: from, to, and a choice where people and the paper both changed one. */
export function FieldLines({
  fields,
  isNew = false,
  decisions,
  disabled,
}: {
  fields: readonly FieldLine[];
  /** Of an item that was not there before: nothing became of its values, they are. */
  isNew?: boolean;
  decisions: Decisions;
  disabled: boolean;
}) {
  const copy = useCopy();
  if (fields.length === 0) return null;
  return (
    <dl className="revision-fields">
      {fields.map((line, at) => (
        <div key={`${line.field}-${at}`} data-conflict={line.kind === 'conflict' ? '' : undefined}>
          <dt>{copy.revision.field[line.field]}</dt>
          <dd>
            {line.choiceId === null ? (
              <Change line={line} isNew={isNew} />
            ) : (
              <ConflictChoice line={line} choiceId={line.choiceId} decisions={decisions} disabled={disabled} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Change({ line: { from, to }, isNew }: { line: FieldLine; isNew: boolean }) {
  const words = useCopy().revision;
  if (isNew) return <Value value={to} />;
  return (
    <>
      <Value value={from} gone />
      <span className="revision-arrow" aria-label={words.becomes}>
        →
      </span>
      <Value value={to} />
    </>
  );
}

function Value({ value, gone = false }: { value: FieldValue | null; gone?: boolean }) {
  const copy = useCopy();
  const locale = useLocale();
  if (value === null) return <span className="muted">{copy.revision.absent}</span>;
  const text = valueText(copy, locale, value);
  return gone ? <del>{text}</del> : <ins>{text}</ins>;
}

function ConflictChoice({
  line: { from, to },
  choiceId,
  decisions,
  disabled,
}: {
  line: FieldLine;
  choiceId: string;
  decisions: Decisions;
  disabled: boolean;
}) {
  const copy = useCopy();
  const locale = useLocale();
  const words = copy.revision;
  const sides: { choice: Choice; name: string; value: FieldValue | null }[] = [
    { choice: 'mine', name: words.mine, value: from },
    { choice: 'theirs', name: words.theirs, value: to },
  ];
  return (
    <fieldset className="revision-choice" id={`choice-${choiceId}`} disabled={disabled} tabIndex={-1}>
      <legend>{disabled ? words.conflicted : words.conflict}</legend>
      {sides.map(({ choice, name, value }) => (
        <label key={choice}>
          <Radio
            name={choiceId}
            value={choice}
            checked={decisions.choices[choiceId] === choice}
            onValueChange={() => decisions.choose(choiceId, choice)}
          />
          <span>
            {name}
            <strong>{value ? valueText(copy, locale, value) : words.absent}</strong>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function valueText(copy: Copy, locale: Locale, value: FieldValue): string {
  switch (value.of) {
    case 'text':
      return value.text;
    case 'parties':
      return copy.vocabulary.listed(value.names);
    case 'rule':
      return copy.rules.norm(value.norm);
    case 'indicator':
      return indicatorText(copy, value.indicator);
    case 'stage': {
      const { name, from, to, progress } = value.stage;
      const days = [from, to].flatMap((day) => (day === null ? [] : [formatMonthDay(locale, day)])).join(' – ');
      return [name, days, progress === null ? '' : `${progress}%`].filter((part) => part !== '').join(' ');
    }
  }
}
