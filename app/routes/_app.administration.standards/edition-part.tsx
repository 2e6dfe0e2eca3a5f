import { Badge, Button } from '@radix-ui/themes';
import { FormDialog } from '#app/components/ui/form-dialog.tsx';
import { formatFullDate } from '#app/copy/dates';
import { useCopy, useLocale } from '#app/copy/index';
import type { EditionLine } from '#services/standards/get-standards';

/** One edition: what it is, since when it holds, what it asks; to download as a table, and to withdraw where it was loaded. */
export function EditionPart({ edition, unitId }: { edition: EditionLine; unitId: string }) {
  const words = useCopy().standards;
  const date = useDate();
  const { key, title, issuedBy, validFrom, validTo, replaces, standards, standing, loaded } = edition;
  const facts = [
    ...(issuedBy === null ? [] : [issuedBy]),
    words.valid(date(validFrom), validTo && date(validTo)),
    ...(replaces === null ? [] : [words.replaces(replaces)]),
    loaded === null ? words.shipped : words.loadedBy(loaded.by, date(loaded.on), loaded.unitName),
    ...(loaded?.withdrawnOn ? [words.withdrawnOn(date(loaded.withdrawnOn))] : []),
  ];
  return (
    <section className="standard-edition" data-standing={standing}>
      <header>
        <h2 className="part-title">
          {title} <Badge color={standing === 'in-force' ? 'jade' : 'gray'}>{words.standing[standing]}</Badge>
        </h2>
        <span className="standard-acts">
          {standing !== 'withdrawn' && (
            <Button asChild size="1" variant="soft" color="gray">
              <a href={`/administration/standards/${key}?unit=${unitId}`} download aria-label={words.downloadOf(title)}>
                {words.download}
              </a>
            </Button>
          )}
          {loaded?.mayWithdraw && (
            <FormDialog
              trigger={
                <Button size="1" variant="soft" color="red">
                  {words.withdraw}
                </Button>
              }
              title={words.withdrawOf(title)}
              lead={words.withdrawLead}
              submit={words.withdraw}
              danger
              hidden={{ intent: 'withdraw', editionId: key }}
            />
          )}
        </span>
      </header>
      <p className="muted">{facts.join(' · ')}</p>
      <details>
        <summary>{words.count(standards.length)}</summary>
        <StandardTable standards={standards} title={title} />
      </details>
    </section>
  );
}

function StandardTable({ standards, title }: { standards: EditionLine['standards']; title: string }) {
  const copy = useCopy();
  const words = copy.standards;
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={title}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{words.service}</th>
            <th scope="col">{words.requirement}</th>
            <th scope="col">{words.frequency}</th>
            <th scope="col">{words.section}</th>
          </tr>
        </thead>
        <tbody>
          {standards.map(({ key, service, requirement, norms, section, ground }) => (
            <tr key={key}>
              <td>{service}</td>
              <td className="standard-asks">{requirement}</td>
              <td className="nowrap">
                {norms.length === 0 ? (
                  <span className="muted">{words.noFrequency}</span>
                ) : (
                  copy.vocabulary.listed(norms.map((norm) => copy.rules.norm(norm)))
                )}
              </td>
              <td>
                {section}
                {ground === 'general-knowledge' && <span className="muted"> {copy.questions.toCheck}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function useDate(): (day: string) => string {
  const locale = useLocale();
  return (day) => formatFullDate(locale, day);
}
