import { NextRequest } from 'next/server';
import { expect, test } from 'vitest';
import { sessionCookie } from '#dev/testing/session-cookie.ts';
import { ADMIN, MEMBER, testApplication } from '#dev/testing/test-application.ts';
import { asThisApplication } from '#dev/testing/this-application.ts';
import type { User } from '#lib/domain/principal.ts';
import { GET as GET_AUDIT } from '../../../app/api/maintenance/audit/export/route.ts';
import { GET as GET_HISTORY } from '../../../app/api/maintenance/history/export/route.ts';
import { rows } from '../../../e2e/database.ts';

const START = { mode: 'READ-ONLY', reason: '=cmd(), "now"', message: null, withoutSchedules: true };

async function ask(path: string, user: User = ADMIN): Promise<Response> {
  const get = path.startsWith('/api/maintenance/audit') ? GET_AUDIT : GET_HISTORY;
  const headers = { cookie: await sessionCookie(user) };
  return get(new NextRequest(`http://localhost:3000${path}`, { headers }));
}

async function applicationWith(entries: number) {
  const app = await testApplication();
  asThisApplication(app);
  await rows(
    app.databaseUrl,
    `insert into audit_entries (actor, action, subject, after)
     select case n % 2 when 0 then 'admin' else 'reconciler' end, 'schedule-held', 'schedule-' || n, '{"drifts": 0}'
     from generate_series(1, $1) as n`,
    [entries],
  );
  return app;
}

test('an export of many entries is sent in small pieces, in order and whole', async () => {
  const count = 20_000;
  await applicationWith(count);
  const answer = await ask('/api/maintenance/audit/export?format=csv');
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(answer.headers.get('content-disposition')).toMatch(
    /^attachment; filename="maintenance-audit-\d{8}T\d{4}Z\.csv"$/,
  );
  const pieces = await Array.fromAsync(answer.body ?? []);
  expect(pieces.length).toBeGreaterThan(count / 1_000);
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(200_000);
  const lines = Buffer.concat(pieces).toString('utf8').split('\r\n');
  expect(lines).toHaveLength(count + 2);
  expect(lines[0]).toBe('\uFEFFid,at,actor,action,subject,windowId,before,after');
  expect(lines[1]).toMatch(/^20000,.+Z,admin,schedule-held,schedule-20000,,,"{""drifts"":0}"$/);
  expect(lines[count]).toMatch(/^1,/);
});

test('an export has what the page’s filters show', async () => {
  await applicationWith(100);
  const exported = async (query: string) =>
    (await (await ask(`/api/maintenance/audit/export?format=json&${query}`)).json()) as unknown[];
  expect(await exported('actor=admin')).toHaveLength(50);
  expect(await exported('subject=SCHEDULE-10')).toHaveLength(2);
  expect(await exported('action=window-started')).toEqual([]);
  expect(await exported('from=2000-01-01&until=2000-01-02')).toEqual([]);
});

test('the history is exported as rows, and one window with everything about it', async () => {
  const app = await applicationWith(0);
  await app.maintenance.startWindow(ADMIN, START);
  await app.maintenance.endWindow(ADMIN);
  const csv = await (await ask('/api/maintenance/history/export?format=csv')).text();
  expect(csv).toContain(',ended-before-quiet,READ-ONLY,"\'=cmd(), ""now""",');
  const [entry] = await (await ask('/api/maintenance/history/export?format=json')).json();
  expect(entry).toMatchObject({ outcome: 'ended-before-quiet', by: 'admin', reason: '=cmd(), "now"' });
  const one = await ask(`/api/maintenance/history/export?format=json&window=${entry.id}`);
  expect(one.headers.get('content-disposition')).toContain(`maintenance-window-${entry.id}.json`);
  expect(await one.json()).toMatchObject({
    id: entry.id,
    holds: [],
    audit: [{ action: 'window-started' }, { action: 'window-ended' }],
  });
});

test.each([
  ['/api/maintenance/audit/export', 400, 'format'],
  ['/api/maintenance/audit/export?format=xlsx', 400, 'format'],
  ['/api/maintenance/audit/export?format=csv&action=everything', 400, 'action'],
  ['/api/maintenance/audit/export?format=csv&format=json', 400, 'format'],
  ['/api/maintenance/audit/export?format=csv&actoin=window-started', 400, 'actoin'],
  ['/api/maintenance/audit/export?format=csv&actor=a&actor=b', 400, 'actor'],
  ['/api/maintenance/audit/export?format=csv&from=2026-11-25&until=2026-11-24', 400, 'from,until'],
  ['/api/maintenance/audit/export?format=csv&actor=a%00b', 400, 'actor'],
  ['/api/maintenance/audit/export?format=csv&until=9999-12-31', 400, 'until'],
  ['/api/maintenance/history/export?format=csv&from=tomorrow', 400, 'from'],
  ['/api/maintenance/history/export?format=csv&from=0000-01-01', 400, 'from'],
  ['/api/maintenance/history/export?format=csv&term=%00', 400, 'term'],
  [`/api/maintenance/history/export?format=json&window=${crypto.randomUUID()}`, 404, null],
  ['/api/maintenance/history/export?format=json&window=a', 404, null],
])('what makes no sense is refused, and exports nothing: %s', async (path, status, field) => {
  await applicationWith(1);
  const answer = await ask(path);
  expect(answer.status).toBe(status);
  const { fields = {} } = await answer.json();
  expect(Object.keys(fields)).toEqual(field ? field.split(',') : []);
});

test('one window is exported as JSON only, and nothing is overlooked that its address says beside it', async () => {
  const app = await applicationWith(0);
  await app.maintenance.startWindow(ADMIN, START);
  const [entry] = await (await ask('/api/maintenance/history/export?format=json')).json();
  const wrong = async (query: string) => {
    const answer = await ask(`/api/maintenance/history/export?window=${entry.id}&${query}`);
    return [answer.status, Object.keys((await answer.json()).fields ?? {})];
  };
  expect(await wrong('format=csv')).toEqual([400, ['format']]);
  expect(await wrong('')).toEqual([400, ['format']]);
  expect(await wrong('format=json&mode=NO-ACCESS')).toEqual([400, ['mode']]);
  expect(await wrong(`format=json&window=${entry.id}`)).toEqual([400, ['window']]);
});

test('a single day is a span that can be exported', async () => {
  await applicationWith(1);
  const query = 'format=json&from=2026-11-24&until=2026-11-24';
  expect((await ask(`/api/maintenance/audit/export?${query}`)).status).toBe(200);
});

test('users export nothing', async () => {
  await applicationWith(1);
  for (const path of ['/api/maintenance/audit/export', '/api/maintenance/history/export']) {
    expect((await ask(`${path}?format=csv`, MEMBER)).status).toBe(403);
    expect((await ask(`${path}?format=json&window=${crypto.randomUUID()}`, MEMBER)).status).toBe(403);
  }
});
