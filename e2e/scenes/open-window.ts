import { expect } from 'playwright/test';
import { rows } from '../database.ts';
import type { Mode } from '../maintenance.ts';
import { usuallyTakes } from '../usual-durations.ts';
import { startWindow } from '../window.ts';
import { LONG_MESSAGE, LONG_REASON } from './long-words.ts';
import type { Stage } from './scene.ts';
import { LONG_NAME } from './scene-world.ts';

const MINUTE_SECONDS = 60;

/** A window of which everything is said that can be said, in long words; planned to end in so many minutes. */
export async function talkativeWindow(stage: Stage, mode: Mode, endsInMinutes: number): Promise<void> {
  const { databaseUrl } = stage.stack;
  await startWindow(await stage.as('admin'), mode);
  await rows(
    databaseUrl,
    `with said as (
       update maintenance_windows set reason = $1, message = $2, ticket_url = $3,
         at_end = 'END-IF-HEALTHY', health_url = $3,
         planned_end = now() + make_interval(mins => $4), drain_by = now() + interval '45 minutes'
       where status <> 'ENDED')
     update maintenance_state set version = version + 1`,
    [LONG_REASON, LONG_MESSAGE, `https://example.com/${LONG_REASON}`, endsInMinutes],
  );
}

/** A READ-ONLY window that waits for a task as usual, a slow one and one of which nobody knows anything. */
export async function drainingWindow(stage: Stage, endsInMinutes = 60): Promise<void> {
  const { stack } = stage;
  await usuallyTakes(stack.databaseUrl, 'catalog-indexer', 20 * MINUTE_SECONDS);
  await usuallyTakes(stack.databaseUrl, LONG_NAME, 6 * MINUTE_SECONDS);
  for (const family of ['catalog-indexer', LONG_NAME, 'tables-syncer'])
    await stack.aws.addTask({ cluster: 'dataall', family, startedBy: `events-rule/${family}` });
  await talkativeWindow(stage, 'READ-ONLY', endsInMinutes);
  await stack.tick();
  await stack.moveTime(10 * MINUTE_SECONDS);
  await expect
    .poll(async () => (await stack.tick()).body.busyTasks)
    .toEqual([expect.anything(), expect.anything(), expect.anything()]);
}

/** A READ-ONLY window that has waited for a task and is quiet. */
export async function quietWindow(stage: Stage): Promise<void> {
  const { stack } = stage;
  const running = await stack.aws.addTask({ cluster: 'dataall', family: LONG_NAME });
  await talkativeWindow(stage, 'READ-ONLY', 60);
  await expect.poll(async () => (await stack.tick()).body.busyTasks).toEqual([expect.anything()]);
  await stack.aws.finishTask(running);
  await stack.aws.advance(2 * MINUTE_SECONDS);
  await expect.poll(async () => (await stack.tick()).body.status).toBe('ACTIVE');
}
