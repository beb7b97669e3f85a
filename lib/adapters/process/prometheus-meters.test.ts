import { expect, test } from 'vitest';
import { readMetrics } from '#dev/testing/read-metrics.ts';
import type { Meters, Present } from '#lib/ports/meters.ts';
import { createPrometheusMeters } from './prometheus-meters.ts';

const NOTHING: Present = { window: null, snapshotAgeMs: null, eventViewers: 0, quiet: null };
const scrape = async (meters: Meters, present: Partial<Present> = {}) =>
  readMetrics((await meters.expose({ ...NOTHING, ...present })).text);

test('what is not known is left out, also after it was known once', async () => {
  const meters = createPrometheusMeters({ ofNode: false });
  const unknown = ['window_status', 'safe_to_deploy', 'blockers', 'observation_age_seconds'];
  const names = async (present: Partial<Present>) =>
    new Set((await scrape(meters, present)).samples.map(({ name }) => name.replace('maintenance_', '')));
  const left = async () => (await names({})).intersection(new Set([...unknown, 'snapshot_age_seconds']));

  expect(await left()).toEqual(new Set());
  const known = await names({
    window: { status: 'INACTIVE', version: 0 },
    snapshotAgeMs: 1_500,
    quiet: { safeToDeploy: false, blockers: [{ kind: 'not-observed' }], observationAgeMs: 0 },
  });
  expect(known.isSupersetOf(new Set(unknown))).toBe(true);
  expect(await left()).toEqual(new Set());
});

test('blockers are counted by kind, those that are not there as 0', async () => {
  const meters = createPrometheusMeters({ ofNode: false });
  const settling = { kind: 'settling', secondsLeft: 3 } as const;
  const hold = { kind: 'hold-unconfirmed', ruleArn: 'a', ruleName: 'a', lastError: null } as const;
  const quiet = { safeToDeploy: false, blockers: [hold, settling, hold], observationAgeMs: 2_000 };
  const { by, value } = await scrape(meters, { quiet, snapshotAgeMs: 500 });
  expect(by('maintenance_blockers', 'kind')).toEqual({
    'not-observed': 0,
    'observation-too-old': 0,
    'observation-failed': 0,
    'replica-not-shut': 0,
    'requests-in-flight': 0,
    'schedule-enabled': 0,
    'hold-unconfirmed': 2,
    'busy-task': 0,
    settling: 1,
    'not-quiet-for-long': 0,
  });
  expect(value('maintenance_observation_age_seconds')).toBe(2);
  expect(value('maintenance_snapshot_age_seconds')).toBe(0.5);
});

test('a tick that throws is counted as failed, and throws on; one beside another is no measure of how long they take', async () => {
  const meters = createPrometheusMeters({ ofNode: false });
  const cause = new Error('The store is away.');
  await expect(meters.tick(() => Promise.reject(cause))).rejects.toBe(cause);
  expect((await scrape(meters)).value('maintenance_last_tick_timestamp_seconds')).toBeNull();
  for (const outcome of ['busy', 'done', 'module-off'])
    expect(await meters.tick(async () => ({ outcome }))).toEqual({ outcome });
  const { by, value } = await scrape(meters);
  expect(by('maintenance_ticks_total', 'outcome')).toEqual({ failed: 1, busy: 1, done: 1, 'module-off': 1 });
  expect(value('maintenance_tick_duration_seconds_count')).toBe(2);
  expect(value('maintenance_last_tick_timestamp_seconds')).toBeGreaterThan(0);
});
