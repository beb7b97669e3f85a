import { expect, test } from 'vitest';
import { asThisApplication } from '#dev/testing/this-application.ts';
import { wholeEnv } from '#dev/testing/whole-env.ts';
import { wire } from '#lib/compose.ts';
import { readConfig } from '#lib/config.ts';
import { readEnv } from '#lib/env.ts';
import { answerMetrics } from './answer-metrics.ts';

const METRICS_TOKEN = 'a-metrics-token-for-tests';
const CRON_SECRET = 'a-cron-secret-for-tests';

/** An application whose database does not exist. */
function withToken(token: string): void {
  wholeEnv({ CRON_SECRET, METRICS_TOKEN: token });
  const reading = readEnv();
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  asThisApplication(wire(reading.env, readConfig(reading.env.configFile)));
}

test.each([
  null,
  '',
  'Bearer ',
  METRICS_TOKEN,
  `Basic ${METRICS_TOKEN}`,
  `Bearer ${METRICS_TOKEN}x`,
  `Bearer ${CRON_SECRET}`,
])('%j is refused as the cron route refuses, and learns nothing', async (authorization) => {
  withToken(METRICS_TOKEN);
  const answer = await answerMetrics(authorization);
  expect(answer.status).toBe(401);
  expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  expect(await answer.text()).not.toContain('maintenance_');
});

test.each([null, 'Bearer ', 'Bearer null', 'Bearer undefined', `Bearer ${METRICS_TOKEN}`])(
  'where no token is set there is nothing, whatever is sent: %j',
  async (authorization) => {
    withToken('');
    const answer = await answerMetrics(authorization);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ detail: expect.stringContaining('no such API') });
  },
);

test('a process that has never read the state answers a scrape, and leaves out what it does not know', async () => {
  withToken(METRICS_TOKEN);
  const answer = await answerMetrics(`Bearer ${METRICS_TOKEN}`);
  expect(answer.status).toBe(200);
  const text = await answer.text();
  expect(text).toContain('process_resident_memory_bytes ');
  expect(text).toContain('maintenance_event_viewers 0\n');
  for (const name of ['window_status', 'safe_to_deploy', 'blockers', 'snapshot_age_seconds'])
    expect(text).not.toMatch(new RegExp(`^maintenance_${name}\\b`, 'm'));
});
