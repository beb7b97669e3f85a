import { readMetrics } from '#dev/testing/read-metrics.ts';
import { tickUntil } from './drain.ts';
import { expect, test } from './fixtures.ts';
import { endWindow, startWindow, wholeTick } from './window.ts';

test('a scraper follows a window in NO-ACCESS by its token alone, and counts who was refused', async ({
  as,
  aws,
  playwright,
  stack,
}) => {
  const scraper = await playwright.request.newContext({
    baseURL: stack.baseURL,
    extraHTTPHeaders: { authorization: `Bearer ${stack.metricsToken}` },
  });
  const scrape = async () => {
    const answer = await scraper.get('/api/metrics');
    expect(answer.status()).toBe(200);
    expect(answer.headers()['content-type']).toContain('text/plain; version=0.0.4');
    return readMetrics(await answer.text());
  };
  const status = async (status: string, mode = '') =>
    (await scrape()).value('maintenance_window_status', { status, mode });
  const refused = async () => (await scrape()).by('maintenance_gate_decisions_total', 'verdict').refuse ?? 0;

  await expect.poll(() => status('INACTIVE')).toBe(1);
  expect((await scrape()).value('maintenance_safe_to_deploy')).toBe(0);

  await startWindow(await as('admin'), 'NO-ACCESS');
  await wholeTick(stack);
  await expect.poll(() => status('PENDING', 'NO-ACCESS')).toBe(1);
  expect(await status('INACTIVE')).toBe(0);
  const before = await refused();
  expect((await (await as('user')).http.get('/datasets')).status()).toBe(503);
  expect(await refused()).toBeGreaterThan(before);

  await aws.advance(120);
  await tickUntil(stack.tick, { status: 'ACTIVE' });
  await expect.poll(async () => (await scrape()).value('maintenance_safe_to_deploy')).toBe(1);
  const { by, value } = await scrape();
  expect(by('maintenance_ticks_total', 'outcome').done).toBeGreaterThan(2);
  expect(value('maintenance_tick_duration_seconds_count')).toBeGreaterThan(2);
  expect(by('maintenance_aws_requests_total', 'operation').DisableRule).toBeGreaterThan(0);
  expect(value('process_resident_memory_bytes')).toBeGreaterThan(0);

  await endWindow(await as('admin'));
  await tickUntil(stack.tick, { status: 'INACTIVE', heldSchedules: [] });
  await expect.poll(() => status('INACTIVE')).toBe(1);
  await scraper.dispose();
});

test('without its token nobody scrapes, an administrator neither', async ({ as, stack }) => {
  for (const account of ['admin', 'user'] as const) {
    const answer = await (await as(account)).http.get('/api/metrics');
    expect(answer.status()).toBe(401);
    expect(await answer.text()).not.toContain('maintenance_');
  }
  const authorization = `Bearer ${stack.cronSecret}`;
  expect((await fetch(`${stack.baseURL}/api/metrics`, { headers: { authorization } })).status).toBe(401);
});
