import { beforeAll, expect, test } from 'vitest';
import { wholeEnv } from '#dev/testing/whole-env.ts';
import { answerReadiness } from '#lib/edge/readiness.ts';
import { gateState, windowInForce } from './gate-state.ts';
import { refusedByGate } from './refused-by-gate.ts';

// There is no database: nothing but the configuration says what to do.
beforeAll(() => wholeEnv({ MAINTENANCE_FORCE: 'NO-ACCESS' }));

test('a process that is forced into maintenance gates without a store, and is ready', async () => {
  expect(windowInForce()).toMatchObject({
    status: 'PENDING',
    mode: 'NO-ACCESS',
    startedBy: 'MAINTENANCE_FORCE',
    plannedEnd: null,
  });
  const answer = answerReadiness();
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ status: 'forced' });
});

test('its state is the same value each time, so asking costs nothing', () => {
  expect(gateState()).toBe(gateState());
});

test('its refusals ask to come back after a minute and a bit, each drawn anew', () => {
  const seconds = new Set(
    Array.from({ length: 100 }, () => refusedByGate('maintenance-no-access').retryAfterSeconds),
  );
  expect(seconds.size).toBeGreaterThan(1);
  expect(Math.min(...[...seconds].map(Number))).toBeGreaterThanOrEqual(60);
  expect(Math.max(...[...seconds].map(Number))).toBeLessThanOrEqual(72);
});
