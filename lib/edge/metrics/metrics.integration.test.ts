import { NextRequest } from 'next/server';
import { expect, test, vi } from 'vitest';
import { cuttableLink } from '#dev/testing/cuttable-link.ts';
import { readMetrics, type Scrape } from '#dev/testing/read-metrics.ts';
import { sessionCookie } from '#dev/testing/session-cookie.ts';
import { RULES, START } from '#dev/testing/story-world.ts';
import { ADMIN, MEMBER, testApplication } from '#dev/testing/test-application.ts';
import { asThisApplication } from '#dev/testing/this-application.ts';
import { USUAL_TIMES } from '#dev/testing/watched-window.ts';
import { surviveWholeWindow } from '#dev/testing/whole-window.ts';
import { GET as GET_HOLDS } from '../../../app/api/maintenance/holds/route.ts';
import { GET } from '../../../app/api/metrics/route.ts';

const METRICS_TOKEN = 'a-metrics-token-for-tests';
const WORLD = { rules: RULES, tasks: [{ cluster: 'dataall', family: 'catalog-indexer' }] };
const NO_ACCESS = {
  mode: 'NO-ACCESS',
  reason: 'the-reason-of-a-window',
  message: null,
  withoutSchedules: true,
};
const BUSY_TASK = { kind: 'busy-task' };

async function scrape(): Promise<Scrape & { readonly text: string }> {
  const headers = { authorization: `Bearer ${METRICS_TOKEN}` };
  const answer = await GET(new NextRequest('http://localhost:3000/api/metrics', { headers }));
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toContain('text/plain; version=0.0.4');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const text = await answer.text();
  return { ...readMetrics(text), text };
}

/** The application of this test, whose metrics may be scraped. */
async function scraped(world: Parameters<typeof testApplication>[0] = {}, variables = {}) {
  const app = await testApplication(world, { variables: { METRICS_TOKEN, ...variables } });
  asThisApplication(app);
  return app;
}

test('in NO-ACCESS a scraper is answered as always', async () => {
  const app = await scraped();
  await app.maintenance.startWindow(ADMIN, NO_ACCESS);
  await app.snapshot.refresh();
  const { value } = await scrape();
  expect(value('maintenance_window_status', { status: 'PENDING', mode: 'NO-ACCESS' })).toBe(1);
});

/** What the local AWS logs, in the words of the metrics. */
const OUTCOMES: Readonly<Record<string, string>> = {
  ok: 'ok',
  ThrottlingException: 'throttled',
  InternalException: 'error',
  ServerException: 'error',
  reset: 'no-answer',
};

test('after a window in spite of throttling and errors, the counters say what AWS has logged, by operation and outcome', async () => {
  const app = await scraped(WORLD, USUAL_TIMES);
  let ticks = 0;
  const counted = {
    ...app,
    tick: async () => {
      const report = await app.tick();
      if (report.outcome === 'done') ticks += 1;
      return report;
    },
  };
  const faults = [
    { kind: 'throttle', times: 2 },
    { kind: 'server-error', share: 0.2 },
    { kind: 'reset', share: 0.2 },
  ] as const;
  await surviveWholeWindow(counted, { atStart: faults, atEnd: faults, intervals: 2 });

  await vi.waitFor(async () => {
    const expected: Record<string, number> = {};
    for (const { operation, outcome } of await app.aws.control.calls()) {
      const key = `${operation} ${OUTCOMES[outcome ?? '']}`;
      expected[key] = (expected[key] ?? 0) + 1;
    }
    const found: Record<string, number> = {};
    for (const { name, labels, value } of (await scrape()).samples) {
      if (name === 'maintenance_aws_requests_total') found[`${labels.operation} ${labels.outcome}`] = value;
    }
    expect(found).toEqual(expected);
  });
  const { by, value } = await scrape();
  expect(Object.keys(by('maintenance_aws_requests_total', 'outcome')).sort()).toEqual(
    [...new Set(Object.values(OUTCOMES))].sort(),
  );
  expect(Object.keys(by('maintenance_aws_requests_total', 'service')).sort()).toEqual(['ECS', 'EventBridge']);
  const { done = 0, failed = 0 } = by('maintenance_ticks_total', 'outcome');
  expect(failed).toBe(0);
  // The start and the end have each woken one, which may have been told that another was at work.
  expect(done - ticks).toBeGreaterThanOrEqual(0);
  expect(done - ticks).toBeLessThanOrEqual(2);
  expect(value('maintenance_tick_duration_seconds_count')).toBe(done);
  expect(Date.now() / 1000 - (value('maintenance_last_tick_timestamp_seconds') ?? 0)).toBeLessThan(60);
}, 120_000);

test('the gauges follow a window: status, what stands against quiet by kind, and whether it is safe to deploy', async () => {
  const app = await scraped(WORLD);
  const status = ({ samples }: Scrape) =>
    samples
      .filter(({ name, value }) => name === 'maintenance_window_status' && value === 1)
      .map(({ labels }) => labels);

  const before = await scrape();
  expect(status(before)).toEqual([{ status: 'INACTIVE', mode: '' }]);
  expect(before.value('maintenance_safe_to_deploy')).toBe(0);
  expect(before.value('maintenance_observation_age_seconds')).toBeNull();
  expect(before.value('maintenance_last_tick_timestamp_seconds')).toBeNull();
  expect(before.value('maintenance_snapshot_age_seconds')).toBeLessThan(15);
  expect(before.value('process_resident_memory_bytes')).toBeGreaterThan(0);

  await app.maintenance.startWindow(ADMIN, START);
  await app.tickUntil('PENDING');
  await app.snapshot.refresh();
  const draining = await scrape();
  expect(status(draining)).toEqual([{ status: 'PENDING', mode: 'READ-ONLY' }]);
  expect(draining.value('maintenance_blockers', BUSY_TASK)).toBe(1);
  expect(draining.value('maintenance_blockers', { kind: 'hold-unconfirmed' })).toBe(0);
  expect(draining.value('maintenance_safe_to_deploy')).toBe(0);
  expect(draining.value('maintenance_observation_age_seconds')).toBeGreaterThanOrEqual(0);

  for (const { arn } of (await app.aws.control.state()).tasks) await app.aws.control.finishTask(arn);
  await app.tickUntil('ACTIVE');
  await app.snapshot.refresh();
  const quiet = await scrape();
  expect(status(quiet)).toEqual([{ status: 'ACTIVE', mode: 'READ-ONLY' }]);
  expect(quiet.by('maintenance_blockers', 'kind')).toMatchObject({ 'busy-task': 0, settling: 0 });
  expect(quiet.value('maintenance_safe_to_deploy')).toBe(1);

  await app.aws.control.addTask({ cluster: 'dataall', family: 'late' });
  await app.tick();
  const disturbed = await scrape();
  expect(disturbed.value('maintenance_safe_to_deploy')).toBe(0);
  expect(disturbed.value('maintenance_blockers', BUSY_TASK)).toBe(1);
});

test('the gate’s decisions are counted by verdict and reason, and no label says who asked', async () => {
  const app = await scraped();
  await app.maintenance.startWindow(ADMIN, NO_ACCESS);
  await app.snapshot.refresh();
  const someone = { ...MEMBER, id: 'somebody-in-particular', name: 'somebody-in-particular' };
  const cookie = await sessionCookie(someone);
  for (let at = 0; at < 3; at += 1) {
    const { status } = await GET_HOLDS(
      new NextRequest('http://localhost:3000/api/maintenance/holds', { headers: { cookie } }),
    );
    expect(status).toBe(503);
  }
  const { value, text, samples } = await scrape();
  expect(value('maintenance_gate_decisions_total', { verdict: 'refuse', reason: 'no-access' })).toBe(3);
  // This scrape is one of what is always open.
  expect(value('maintenance_gate_decisions_total', { verdict: 'pass', reason: 'always-open' })).toBe(1);
  for (const told of [someone.id, 'the-reason', METRICS_TOKEN, 'a-secret-for-tests-only', app.databaseUrl])
    expect(text).not.toContain(told);
  const labels = new Set(
    samples.filter(({ name }) => name.startsWith('maintenance_')).flatMap((one) => Object.keys(one.labels)),
  );
  expect(labels.isSubsetOf(new Set(LABELS))).toBe(true);
});

/** Every label of ours: each has a closed list of values. */
const LABELS = ['status', 'mode', 'kind', 'verdict', 'reason', 'service', 'operation', 'outcome', 'le'];

test('with the database away a scrape still answers in time, and leaves out what is not known', async () => {
  const app = await testApplication(WORLD);
  const link = await cuttableLink(app.databaseUrl);
  const replica = app.replica({
    METRICS_TOKEN,
    DATABASE_URL: link.url,
    MAINTENANCE_MAX_STALENESS_SECONDS: '1',
  });
  asThisApplication(replica);

  const unread = await scrape();
  for (const name of ['window_status', 'blockers'])
    expect(unread.by(`maintenance_${name}`, 'kind')).toEqual({});
  for (const name of ['safe_to_deploy', 'snapshot_age_seconds', 'observation_age_seconds'])
    expect(unread.value(`maintenance_${name}`), name).toBeNull();

  await replica.snapshot.start();
  expect((await scrape()).value('maintenance_safe_to_deploy')).toBe(0);
  link.cut();
  // At once it is still trusted, and the store is asked in vain; later it is not asked any more.
  for (const fresh of [true, false]) {
    await expect.poll(() => replica.snapshot.current().fresh).toBe(fresh);
    const askedAt = performance.now();
    const { value, by } = await scrape();
    expect(performance.now() - askedAt).toBeLessThan(3_000);
    expect(value('maintenance_safe_to_deploy')).toBeNull();
    expect(by('maintenance_blockers', 'kind')).toEqual({});
    expect(value('maintenance_snapshot_age_seconds')).toBeGreaterThan(fresh ? 0 : 1);
    expect(value('nodejs_eventloop_lag_seconds')).toBeGreaterThanOrEqual(0);
  }
  link.mend();
});
