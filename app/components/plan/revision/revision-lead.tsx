import { Callout } from '@radix-ui/themes';
import { formatDate } from '#app/copy/dates';
import { useCopy, useLocale } from '#app/copy/index';
import { useToday } from '#app/today';
import type { RevisionView } from '#services/revisions/get-revision-view';
import { AdoptedBy } from './adopted-by.tsx';

/** Which two papers are compared, with both to download. */
export function RevisionLead({ view }: { view: RevisionView }) {
  const words = useCopy().revision;
  const locale = useLocale();
  const today = useToday();
  const { standing, documentId, fileName, number, broughtBy, broughtOn } = view;
  const otherYear = view.compared?.otherYear ?? null;
  return (
    <>
      <dl className="revision-papers">
        <Paper
          name={view.isLookBack ? words.wasBefore : words.was}
          documentId={standing.documentId}
          fileName={standing.fileName}
        />
        <Paper name={words.number(number)} documentId={documentId} fileName={fileName}>
          <span className="muted">{words.broughtBy(broughtBy, formatDate(locale, broughtOn, today))}</span>
        </Paper>
      </dl>
      {view.isTaken && (
        <Note>
          {view.isLookBack ? words.lookBack : words.isTaken} <AdoptedBy plan={view.plan} adopted={view.adopted} />
        </Note>
      )}
      {isDrafted(view) && (
        <Note>
          {words.isDrafted} <AdoptedBy plan={view.plan} adopted={view.adopted} />
        </Note>
      )}
      {view.mayTake === 'amendment' && view.plan.openAmendmentId !== null && !isDrafted(view) && (
        <Note>{words.amendmentOpen}</Note>
      )}
      {otherYear !== null && <Note>{words.otherYear(otherYear)}</Note>}
    </>
  );
}

/** Whether the amendment that is being drafted is this very paper's. */
function isDrafted({ adopted, plan }: RevisionView): boolean {
  return adopted !== null && adopted.amendmentId === plan.openAmendmentId;
}

function Paper({
  name,
  documentId,
  fileName,
  children,
}: {
  name: string;
  documentId: string;
  fileName: string;
  children?: React.ReactNode;
}) {
  const words = useCopy().revision;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span>{fileName}</span>{' '}
        <a href={`/plans/import/${documentId}/source`} download aria-label={`${words.download} ${fileName}`}>
          {words.download}
        </a>{' '}
        {children}
      </dd>
    </div>
  );
}

function Note({ children }: { children: React.ReactNode }) {
  return (
    <Callout.Root color="amber" size="1" className="returned-note">
      <Callout.Text>{children}</Callout.Text>
    </Callout.Root>
  );
}
