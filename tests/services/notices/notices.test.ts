import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { notice, noticeDelivery } from '#db/schema/notices';
import { person } from '#db/schema/org';
import { countUnread } from '#services/notices/count-unread';
import { deliverMail } from '#services/notices/deliver-mail';
import { listNotices } from '#services/notices/list-notices';
import { notify, type NewNotice } from '#services/notices/notify';
import { readNotices } from '#services/notices/read-notices';
import type { MailPort } from '#services/ports';
import { testDatabase } from '#tests/support/database';
import { office, type Office } from '#tests/support/office';

type Mail = Parameters<MailPort['send']>[0];

/** why: a mail server that keeps what it gets and can be made to fail; nothing may leave the test. */
function postbox() {
  const sent: Mail[] = [];
  const failures: string[] = [];
  const send = async (message: Mail) => {
    const failure = failures.shift();
    if (failure) throw new Error(failure);
    sent.push(message);
  };
  return { sent, failures, port: { send } satisfies MailPort };
}

const wording = ({ kind, locale }: { kind: string; locale: string }) => ({
  subject: `${locale} ${kind}`,
  text: `${kind} in words`,
});

function reminder(o: Office, onceKey = 'once', personId = o.people.staff.id): NewNotice {
  return { personId, kind: 'task-reminder', facts: { title: '检查' }, href: '/tasks/1', onceKey };
}

async function begin() {
  const { db } = await testDatabase();
  const o = await office(db);
  await db.update(person).set({ email: 'staff@example.org' }).where(eq(person.id, o.people.staff.id));
  return o;
}

const minutesLater = (minutes: number) => ({ now: new Date(Date.parse('2026-03-02T01:00:00Z') + minutes * 60_000) });

describe('notices', () => {
  test('are made once for each person and event, however often and however parallel their process runs', async () => {
    const o = await begin();
    const ctx = o.ctxForProcess('escalation');
    const both = [reminder(o), reminder(o, 'once', o.people.backup.id)];
    const made = await Promise.all([1, 2, 3].map(() => notify(o.db, ctx, ...both)));
    expect(made.reduce((sum, count) => sum + count, 0)).toBe(2);
    expect(await notify(o.db, ctx, reminder(o, 'another'))).toBe(1);
    expect(await countUnread(o.ctxFor(o.people.staff))).toBe(2);
    expect(await countUnread(o.ctxFor(o.people.backup))).toBe(1);
  });

  test('are read one by one or all, only by their reader, and stay read', async () => {
    const o = await begin();
    await notify(o.db, o.ctxForProcess('escalation'), reminder(o, 'a'), reminder(o, 'b'), reminder(o, 'c'));
    const staff = o.ctxFor(o.people.staff);
    const { rows } = await listNotices(staff);
    expect(rows).toHaveLength(3);
    expect(await readNotices(o.ctxFor(o.people.backup), { noticeId: rows[0]!.id })).toEqual({ read: 0 });
    expect(await readNotices(staff, { noticeId: rows[0]!.id })).toEqual({ read: 1 });
    expect(await countUnread(staff)).toBe(2);
    expect((await listNotices(staff, { unreadOnly: true })).rows).toHaveLength(2);
    expect(await readNotices(staff, { all: true })).toEqual({ read: 2 });
    expect(await readNotices(staff, { all: true })).toEqual({ read: 0 });
  });

  test('are listed newest first and paged without loss', async () => {
    const o = await begin();
    const staff = o.ctxFor(o.people.staff);
    for (let n = 0; n < 40; n += 1) {
      await notify(o.db, o.ctxForProcess('escalation', minutesLater(n % 3)), reminder(o, `event-${n}`));
    }
    const first = await listNotices(staff);
    const second = await listNotices(staff, { cursor: first.next! });
    const rows = [...first.rows, ...second.rows];
    expect(new Set(rows.map((row) => row.id)).size).toBe(40);
    const times = rows.map((row) => row.at);
    expect(times).toEqual([...times].sort().reverse());
  });
});

describe('mail', () => {
  test('is queued where a mail server is set and the person has an address, and nowhere else', async () => {
    const o = await begin();
    await notify(o.db, o.ctxForProcess('escalation'), reminder(o));
    expect(await o.db.$count(noticeDelivery)).toBe(0);
    const withMail = o.ctxForProcess('escalation', { ports: { mail: postbox().port } });
    await notify(o.db, withMail, reminder(o), reminder(o, 'second'), reminder(o, 'second', o.people.backup.id));
    const queued = await o.db
      .select({ onceKey: notice.onceKey })
      .from(noticeDelivery)
      .innerJoin(notice, eq(notice.id, noticeDelivery.noticeId));
    expect(queued).toEqual([{ onceKey: 'second' }]);
  });

  test('goes out once, under an id that stays the same, though several workers carry it', async () => {
    const o = await begin();
    const box = postbox();
    const ctx = o.ctxForProcess('mail', { ports: { mail: box.port } });
    for (let n = 0; n < 6; n += 1) await notify(o.db, ctx, reminder(o, `event-${n}`));
    const runs = await Promise.all([1, 2, 3].map(() => deliverMail(ctx, wording)));
    expect(runs.reduce((sum, run) => sum + run.sent, 0)).toBe(6);
    expect(box.sent).toHaveLength(6);
    expect(new Set(box.sent.map((mail) => mail.messageId)).size).toBe(6);
    expect(box.sent[0]).toMatchObject({ to: 'staff@example.org', subject: 'zh task-reminder' });
    expect(await deliverMail(ctx, wording)).toEqual({ sent: 0, postponed: 0, failed: 0 });
  });

  test('waits longer after each failure, and at last stays visible as failed with the reason', async () => {
    const o = await begin();
    const box = postbox();
    box.failures.push(...Array.from({ length: 20 }, () => 'mailbox unavailable'));
    const at = (minutes: number) => o.ctxForProcess('mail', { ports: { mail: box.port }, ...minutesLater(minutes) });
    await notify(o.db, at(0), reminder(o));
    expect(await deliverMail(at(0), wording)).toEqual({ sent: 0, postponed: 1, failed: 0 });
    expect(await deliverMail(at(0), wording)).toEqual({ sent: 0, postponed: 0, failed: 0 });
    let outcome = { sent: 0, postponed: 0, failed: 0 };
    let attempts = 1;
    for (let minutes = 1; outcome.failed === 0 && attempts < 20; minutes += 1_440) {
      outcome = await deliverMail(at(minutes), wording);
      attempts += 1;
    }
    expect(attempts).toBe(8);
    const { rows } = await listNotices(o.ctxFor(o.people.staff));
    expect(rows[0]?.mail).toBe('failed');
    const [row] = await o.db.select().from(noticeDelivery);
    expect(row).toMatchObject({ state: 'failed', attempts: 8, lastError: 'mailbox unavailable' });
  });

  test('that failed once goes out when the server is back', async () => {
    const o = await begin();
    const box = postbox();
    box.failures.push('connection refused');
    const at = (minutes: number) => o.ctxForProcess('mail', { ports: { mail: box.port }, ...minutesLater(minutes) });
    await notify(o.db, at(0), reminder(o));
    await deliverMail(at(0), wording);
    expect(await deliverMail(at(2), wording)).toEqual({ sent: 1, postponed: 0, failed: 0 });
    expect((await listNotices(o.ctxFor(o.people.staff))).rows[0]?.mail).toBe('sent');
  });

  test('is no person’s to send', async () => {
    const o = await begin();
    await expect(deliverMail(o.ctxFor(o.people.director), wording)).rejects.toMatchObject({ kind: 'forbidden' });
  });
});
