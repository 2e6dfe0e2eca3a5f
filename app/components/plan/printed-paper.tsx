import { usePrinting } from '#app/components/ui/use-printing';
import type { OfficialPaper, PaperBlock, PaperParagraph } from '#domain/plan-writing/official-paper';

/** The plan as it is put on paper, in place of the page that a printer asks for. `paperOf` is not asked before. */
export function PrintedPaper({ paperOf }: { paperOf: () => OfficialPaper }) {
  if (!usePrinting()) return null;
  const { title, subtitle, blocks } = paperOf();
  return (
    <article className="printed-paper" lang="zh-CN">
      <h1>{title}</h1>
      {subtitle !== '' && <p className="printed-subtitle">{subtitle}</p>}
      {blocks.map((block, at) => (
        <Block key={at} block={block} />
      ))}
    </article>
  );
}

function Block({ block }: { block: PaperBlock }) {
  if (block.kind === 'paragraph') return <Line line={block} />;
  const [head = [], ...rows] = block.rows;
  return (
    <table>
      <thead>
        <tr>
          {head.map((cell, at) => (
            <th key={at} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, at) => (
              <td key={at}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Line({ line: { role, level, label, text, headingLength } }: { line: PaperParagraph }) {
  return (
    <p data-role={role} data-level={level ?? undefined} data-heading={headingLength === text.length ? '' : undefined}>
      {headingLength > 0 ? <strong>{`${label}${text.slice(0, headingLength)}`}</strong> : label}
      {text.slice(headingLength)}
    </p>
  );
}
