import { Link, useFetcher, useNavigate } from '@remix-run/react';
import { formatInstant } from '#app/copy/dates';
import { useCopy, useLocale, useToday } from '#app/copy/index';
import { useRowKeys } from '#app/keyboard/use-row-keys';
import type { NoticeRow } from '#services/notices/list-notices';

/** Notices, the newest first; opening one marks it as read. */
export function NoticeList({ rows }: { rows: readonly NoticeRow[] }) {
  const words = useCopy().notices;
  const locale = useLocale();
  const today = useToday();
  const navigate = useNavigate();
  const { submit } = useFetcher();
  const markRead = (row: NoticeRow): void => {
    if (!row.read) submit({ noticeId: row.id }, { method: 'post', action: '/notices' });
  };
  const { marked } = useRowKeys(rows.length, (index) => {
    const row = rows[index];
    if (!row) return;
    markRead(row);
    navigate(row.href);
  });
  return (
    <ol className="notice-list">
      {rows.map((row, index) => (
        <li
          key={row.id}
          data-row={index}
          data-read={row.read ? '' : undefined}
          aria-current={index === marked ? 'true' : undefined}
        >
          <Link to={row.href} onClick={() => markRead(row)}>
            <span className="notice-mark">{!row.read && <span className="visually-hidden">{words.newMark}</span>}</span>
            <span className="notice-text">{words.sentences[row.kind](row.facts, today)}</span>
            <span className="notice-facts muted tabular">
              {formatInstant(locale, row.at, today)}
              {row.mail && ` · ${words.mail[row.mail]}`}
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}
