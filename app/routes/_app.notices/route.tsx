import { Link, useFetcher, useLoaderData, useSearchParams } from '@remix-run/react';
import { Button } from '@radix-ui/themes';
import { reads, writes } from '#app/adapter.server';
import { EmptyState } from '#app/components/ui/empty-state.tsx';
import { FailureNote } from '#app/components/ui/failure-note.tsx';
import { PageHead } from '#app/components/ui/page-head.tsx';
import { useCopy } from '#app/copy/index';
import { failureIn } from '#app/failure';
import { countUnread } from '#services/notices/count-unread';
import { listNotices } from '#services/notices/list-notices';
import { readNotices } from '#services/notices/read-notices';
import { NoticeList } from './notice-list.tsx';
import { readOf } from './read-of';

export const loader = reads(async ({ ctx }, { request }) => {
  const params = new URL(request.url).searchParams;
  const unreadOnly = params.get('show') === 'unread';
  const [list, unread] = await Promise.all([
    listNotices(ctx, { unreadOnly, cursor: params.get('cursor') || undefined }),
    countUnread(ctx),
  ]);
  return { ...list, unread, unreadOnly };
});

export const action = writes(async ({ ctx }, form) => readNotices(ctx, readOf(form)));

export { keepWhenRefused as shouldRevalidate } from '#app/revalidation';

export default function Notices() {
  const { rows, next, unread, unreadOnly } = useLoaderData<typeof loader>();
  const words = useCopy().notices;
  const [params] = useSearchParams();
  const fetcher = useFetcher();
  const show = unreadOnly ? 'show=unread' : '';
  return (
    <>
      <PageHead title={words.title} lead={words.unread(unread)}>
        <nav className="month-views" aria-label={words.filter}>
          <Link to="/notices" aria-current={unreadOnly ? undefined : 'page'}>
            {words.filters.all}
          </Link>
          <Link to="/notices?show=unread" aria-current={unreadOnly ? 'page' : undefined}>
            {words.filters.unread}
          </Link>
        </nav>
        {unread > 0 && (
          <fetcher.Form method="post">
            <Button type="submit" name="all" value="1" variant="soft" loading={fetcher.state !== 'idle'}>
              {words.markAll}
            </Button>
          </fetcher.Form>
        )}
      </PageHead>
      <FailureNote failure={failureIn(fetcher.data)} />
      {rows.length === 0 ? (
        <EmptyState title={unreadOnly ? words.emptyUnread : words.empty}>
          {!unreadOnly && <p>{words.emptyHint}</p>}
        </EmptyState>
      ) : (
        <NoticeList rows={rows} />
      )}
      <div className="page-acts pages">
        {params.get('cursor') && (
          <Button asChild variant="soft" color="gray">
            <Link to={`/notices?${show}`}>{words.first}</Link>
          </Button>
        )}
        {next && (
          <Button asChild variant="soft">
            <Link to={`/notices?${show}&cursor=${encodeURIComponent(next)}`}>{words.next}</Link>
          </Button>
        )}
      </div>
    </>
  );
}
