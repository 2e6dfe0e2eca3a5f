import { describe, expect, it } from 'vitest';
import { asCalendarDate as on } from '#domain/shared/calendar-date';
import {
  DEFAULT_EXTENSION_POLICY,
  mayAskExtension,
  mayGrantExtension,
  type ExtensionAsk,
} from '#domain/tasks/extension';
import { standardCalendar as calendar } from '#domain/work-calendar/holidays/index';

const ask = (more: Partial<ExtensionAsk> = {}) =>
  mayAskExtension({
    state: 'in-progress',
    dueOn: on('2026-03-10'),
    today: on('2026-03-09'),
    to: on('2026-03-17'),
    reason: '疫苗到货推迟',
    granted: 0,
    pending: false,
    policy: DEFAULT_EXTENSION_POLICY,
    calendar,
    ...more,
  });

describe('an extension', () => {
  it('of up to five working days is the section head’s, beyond that the director’s', () => {
    expect(ask()).toEqual({ ok: true, decider: 'section-head' });
    expect(ask({ to: on('2026-03-18') })).toEqual({ ok: true, decider: 'director' });
  });

  it('is measured in working days: over 春节 two weeks are four', () => {
    expect(ask({ dueOn: on('2026-02-13'), today: on('2026-02-10'), to: on('2026-02-26') })).toMatchObject({
      decider: 'section-head',
    });
  });

  it('may be asked on the due date and not after it', () => {
    expect(ask({ today: on('2026-03-10') }).ok).toBe(true);
    expect(ask({ today: on('2026-03-11') })).toEqual({ ok: false, reason: 'after-due-date' });
  });

  it('needs a reason, a later date, a running task and no other request waiting', () => {
    expect(ask({ reason: '  ' })).toEqual({ ok: false, reason: 'no-reason' });
    expect(ask({ to: on('2026-03-10') })).toEqual({ ok: false, reason: 'not-later' });
    expect(ask({ state: 'planned' })).toEqual({ ok: false, reason: 'not-running' });
    expect(ask({ pending: true })).toEqual({ ok: false, reason: 'already-asked' });
  });

  it('beyond the second is the director’s, however short, or nobody’s where the body says so', () => {
    expect(ask({ granted: 2, to: on('2026-03-11') })).toEqual({ ok: true, decider: 'director' });
    const strict = { ...DEFAULT_EXTENSION_POLICY, directorMayExceed: false };
    expect(ask({ granted: 2, policy: strict })).toEqual({ ok: false, reason: 'too-many-extensions' });
  });

  it('is granted by whom it is due to, and by a director always', () => {
    const request = {
      dueOn: on('2026-03-10'),
      to: on('2026-03-31'),
      granted: 0,
      pending: true,
      policy: DEFAULT_EXTENSION_POLICY,
      calendar,
    };
    expect(mayGrantExtension({ ...request, rank: 'section-head' })).toEqual({ ok: false, reason: 'needs-director' });
    expect(mayGrantExtension({ ...request, rank: 'director' })).toEqual({ ok: true });
    expect(mayGrantExtension({ ...request, to: on('2026-03-12'), rank: 'section-head' })).toEqual({ ok: true });
    expect(mayGrantExtension({ ...request, pending: false, rank: 'director' })).toEqual({
      ok: false,
      reason: 'not-asked',
    });
  });
});
