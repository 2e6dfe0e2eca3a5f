import { memo, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '@radix-ui/themes';
import { useCopy } from '#app/copy/index';
import type { DraftHeading } from '#domain/planning/draft';
import type { SourceParagraph, SourceSegment } from '#services/plans/source-segments';
import { useDesk } from './desk.tsx';
import { chosenStretch, type ChosenStretch } from './chosen-stretch';
import { linked, linkOf } from './use-linked-lights';

/** A longer line that opens a section is set as text: its first words are the heading. */
const LONGEST_HEADING_LINE = 45;

/** The plan as set paper; what became an item, a value, a party or a question is marked, and a press selects its item. */
export function SourcePaper({
  source,
  outline,
}: {
  source: readonly SourceParagraph[];
  outline: readonly DraftHeading[];
}) {
  const copy = useCopy().review;
  const desk = useDesk();
  const headings = useMemo(
    () => new Set(outline.filter(({ role }) => role === 'heading').map(({ id }) => id)),
    [outline],
  );
  const paper = useRef<HTMLDivElement>(null);
  const [stretch, setStretch] = useState<ChosenStretch | null>(null);
  useEffect(() => {
    const sheet = paper.current;
    if (!sheet) return;
    for (const element of sheet.querySelectorAll('.chosen')) element.classList.remove('chosen');
    if (desk.selectedId === null) return;
    const own = linked(sheet, `item:${desk.selectedId}`);
    for (const element of own) element.classList.add('chosen');
    if (desk.selectedFrom === 'draft') own[0]?.scrollIntoView({ block: 'center' });
  }, [desk.selectedId, desk.selectedFrom, source]);
  const press = (event: MouseEvent) => {
    const chosen = paper.current && chosenStretch(paper.current);
    setStretch(chosen);
    if (chosen) return;
    const link = (event.target as Element).closest('[data-link]')?.getAttribute('data-link') ?? '';
    const item = link.split(' ').find((token) => token.startsWith('item:'));
    if (item) desk.select(item.slice('item:'.length), 'source');
  };
  const makeItem = () => {
    if (!stretch) return;
    const { text, start, end } = stretch;
    desk.send({
      kind: 'add-item',
      title: titleOf(text),
      afterId: itemBefore(desk.items, start),
      source: { start, end },
    });
    setStretch(null);
    window.getSelection()?.removeAllRanges();
  };
  return (
    <section className="paper-pane" aria-label={copy.source} tabIndex={0} role="region">
      {/* The draft at its side reaches the same items by keyboard. */}
      <div ref={paper} className="paper source-paper" onMouseUp={press}>
        {stretchesOf(source).map(([first, ...others]) =>
          first.role === 'head' || first.role === 'row' ? (
            <SourceTable key={first.start} rows={[first, ...others]} />
          ) : (
            <Paragraph
              key={first.start}
              paragraph={first}
              isHeading={
                first.heading !== null &&
                headings.has(first.heading.id) &&
                first.end - first.start <= LONGEST_HEADING_LINE
              }
            />
          ),
        )}
      </div>
      {stretch && desk.mayEdit && (
        <div className="selection-act">
          <Button size="1" onClick={makeItem}>
            {copy.fromSelection}
          </Button>
        </div>
      )}
    </section>
  );
}

type Stretch = readonly [SourceParagraph, ...SourceParagraph[]];

/** Each line by itself, the rows of a table together. */
function stretchesOf(source: readonly SourceParagraph[]): Stretch[] {
  const stretches: [SourceParagraph, ...SourceParagraph[]][] = [];
  for (const paragraph of source) {
    const last = stretches.at(-1);
    const isMore = paragraph.role === 'row' && (last?.[0].role === 'row' || last?.[0].role === 'head');
    if (last && isMore) last.push(paragraph);
    else stretches.push([paragraph]);
  }
  return stretches;
}

const Paragraph = memo(
  ({ paragraph, isHeading }: { paragraph: SourceParagraph; isHeading: boolean }) => (
    <p
      className={paragraph.role === 'title' ? 'source-title' : 'source-line'}
      data-depth={paragraph.heading?.depth}
      data-heading={isHeading ? '' : undefined}
    >
      {paragraph.cells.flat().map((segment) => (
        <Segment key={segment.start} segment={segment} />
      ))}
    </p>
  ),
  (before, after) =>
    before.isHeading === after.isHeading && JSON.stringify(before.paragraph) === JSON.stringify(after.paragraph),
);
Paragraph.displayName = 'Paragraph';

const SourceTable = memo(
  ({ rows }: { rows: Stretch }) => (
    <div className="source-table-frame">
      <table className="source-table">
        <tbody>
          {rows.map((row) => (
            <tr key={row.start}>
              {row.cells.map((segments, column) => {
                const words = segments.map((segment) => <Segment key={segment.start} segment={segment} />);
                return row.role === 'head' ? (
                  <th key={column} scope="col">
                    {words}
                  </th>
                ) : (
                  <td key={column}>{words}</td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  ),
  (before, after) => JSON.stringify(before.rows) === JSON.stringify(after.rows),
);
SourceTable.displayName = 'SourceTable';

function Segment({ segment: { start, text, itemIds, marks } }: { segment: SourceSegment }) {
  const tokens = [
    ...itemIds.map((id) => `item:${id}`),
    ...marks.map(({ kind, id }) => `${kind === 'settled' ? 'question' : kind}:${id}`),
  ];
  const kinds = [...new Set(marks.map(({ kind }) => kind))].join(' ');
  return (
    <span className="seg" data-start={start} data-marks={kinds || undefined} {...linkOf(tokens)}>
      {text}
    </span>
  );
}

/** The first clause, as a name for a new item. */
function titleOf(text: string): string {
  const [clause = text] = text.trim().split(/[，。；：、,.;:\n]/u);
  return clause.slice(0, 60) || text.trim().slice(0, 60);
}

/** The last item that begins before an offset, so that a new one stands where its words stand. */
export function itemBefore(
  items: readonly { readonly id: string; readonly sources: readonly { readonly start: number }[] }[],
  offset: number,
): string | null {
  let before: string | null = null;
  for (const item of items) if ((item.sources[0]?.start ?? Infinity) <= offset) before = item.id;
  return before;
}
