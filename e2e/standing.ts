import type { Stack } from '#dev/stack.ts';
import { rows } from './database.ts';
import { scheduleStates } from './schedules.ts';

/** Everything that a request may have changed: the window, what AWS does, what people keep here. */
export async function standing({ aws, databaseUrl }: Stack): Promise<unknown> {
  return {
    window: await rows(databaseUrl, 'select version, window_id from maintenance_state'),
    windows: await rows(databaseUrl, 'select id, status, mode from maintenance_windows order by id'),
    catalogue: await rows(
      databaseUrl,
      `select (select count(*) from environments) as environments, (select max(updated) from environments) as changed,
              (select count(*) from datasets) as datasets, (select max(updated) from datasets) as touched,
              (select count(*) from shares) as shares, (select max(updated) from shares) as moved`,
    ),
    schedules: await scheduleStates(aws),
    orders: [...(await aws.calls('DisableRule')), ...(await aws.calls('EnableRule'))],
  };
}
