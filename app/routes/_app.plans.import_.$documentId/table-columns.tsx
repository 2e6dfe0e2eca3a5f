import { useFetcher } from '@remix-run/react';
import { Button } from '@radix-ui/themes';
import { FailureNote } from '#app/components/ui/failure-note.tsx';
import { useCopy } from '#app/copy/index';
import { failureIn } from '#app/failure';
import { COLUMN_USES, type TableReading } from '#domain/plan-reader/task-table';

/** What each column of the sheet was taken for, to be corrected and read again while no plan was taken from it. */
export function TableColumns({ table, mayChange }: { table: TableReading; mayChange: boolean }) {
  const copy = useCopy().documents.table;
  const { Form, state, data } = useFetcher();
  const busy = state !== 'idle';
  const lead = !mayChange ? copy.taken : table.isRecognised ? copy.recognised : copy.unrecognised;
  return (
    <section className="table-columns" aria-labelledby="table-columns">
      <h2 id="table-columns">{copy.title}</h2>
      <p className="muted">{lead}</p>
      {mayChange && table.sheets.length > 1 && (
        <Form method="post" className="table-columns-sheet" key={`sheet ${table.sheet}`}>
          <input type="hidden" name="intent" value="table" />
          <label>
            {copy.sheet}{' '}
            <select name="sheet" className="select" defaultValue={table.sheet}>
              {table.sheets.map(({ name, rows, isRecognised }, number) => (
                <option key={number} value={number}>
                  {copy.sheetOption(name, rows, isRecognised)}
                </option>
              ))}
            </select>
          </label>
          <Button type="submit" variant="soft" loading={busy}>
            {copy.readSheet}
          </Button>
        </Form>
      )}
      <Form method="post" key={JSON.stringify(table)}>
        <input type="hidden" name="intent" value="table" />
        <input type="hidden" name="sheet" value={table.sheet} />
        <div className="table-scroll" tabIndex={0} role="region" aria-label={copy.title}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{copy.header}</th>
                <th scope="col">{copy.useColumn}</th>
                <th scope="col">{copy.samples}</th>
              </tr>
            </thead>
            <tbody>
              {table.columns.map((column, at) => (
                <Column key={at} column={column} number={at + 1} mayChange={mayChange} />
              ))}
            </tbody>
          </table>
        </div>
        <FailureNote failure={busy ? null : failureIn(data)} />
        {mayChange && (
          <Button type="submit" variant="soft" loading={busy} mt="3">
            {copy.readAgain}
          </Button>
        )}
      </Form>
    </section>
  );
}

function Column({
  column: { header, use, samples },
  number,
  mayChange,
}: {
  column: TableReading['columns'][number];
  number: number;
  mayChange: boolean;
}) {
  const { documents, phrases } = useCopy();
  const copy = documents.table;
  const name = header === '' ? copy.columnNumber(number) : header;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {mayChange ? (
          <select name="use" className="select" defaultValue={use} aria-label={copy.useOf(name)}>
            {COLUMN_USES.map((each) => (
              <option key={each} value={each}>
                {copy.use[each]}
              </option>
            ))}
          </select>
        ) : (
          copy.use[use]
        )}
      </td>
      <td className="muted">{phrases.samples(samples)}</td>
    </tr>
  );
}
