import { rows } from './database.ts';

/** As if five runs of the family had been seen to end, each after so many seconds. */
export async function usuallyTakes(databaseUrl: string, family: string, seconds: number): Promise<void> {
  await rows(
    databaseUrl,
    `insert into task_runs (task_arn, cluster_arn, family, started_by, started_at, ended_at)
     select 'arn:aws:ecs:eu-west-1:111111111111:task/dataall/' || gen_random_uuid(),
       'arn:aws:ecs:eu-west-1:111111111111:cluster/dataall', $1, null,
       now() - make_interval(hours => run) - make_interval(secs => $2), now() - make_interval(hours => run)
     from generate_series(1, 5) as run`,
    [family, seconds],
  );
}
