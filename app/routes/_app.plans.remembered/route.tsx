import { useLoaderData } from '@remix-run/react';
import { Heading } from '@radix-ui/themes';
import { reads, writes } from '#app/adapter.server';
import { PageHead } from '#app/components/ui/page-head.tsx';
import { useCopy } from '#app/copy/index';
import { forgetReading } from '#services/plans/forget-reading';
import { getReadingMemory } from '#services/plans/get-reading-memory';
import { MemoryOfParties, MemoryOfWords } from './memory-tables.tsx';
import { forgettingOf, unitOf } from './unit-of';

export const loader = reads(({ ctx, signedIn }, { request }) =>
  getReadingMemory(ctx, { unitId: unitOf(request) ?? signedIn.person.unitId }),
);

export const action = writes(async ({ ctx, signedIn }, form, { request }) => {
  await forgetReading(ctx, { unitId: unitOf(request) ?? signedIn.person.unitId, what: forgettingOf(form) });
  return { ok: true };
});

export { keepWhenRefused as shouldRevalidate } from '#app/revalidation';

export default function Remembered() {
  const view = useLoaderData<typeof loader>();
  const copy = useCopy().questions.memory;
  return (
    <>
      <PageHead title={copy.title(view.unit.name)} lead={copy.lead} />
      <section className="account-part">
        <Heading as="h2" size="3">
          {copy.words}
        </Heading>
        <MemoryOfWords view={view} />
      </section>
      <section className="account-part">
        <Heading as="h2" size="3">
          {copy.parties}
        </Heading>
        <MemoryOfParties view={view} />
      </section>
    </>
  );
}
