import { DEMO_TEAM } from '#lib/domain/catalogue/demo-team.ts';
import { rows } from '../database.ts';
import type { Stage } from './scene.ts';

type Status = 'Submitted' | 'Approved' | 'Rejected';

/** Addresses of things that the account `user` looks after, of those with long words where there are some. */
export const things = {
  dataset: (stage: Stage) =>
    address(
      stage,
      `select '/datasets/' || dataset_uri as address from datasets where saml_admin_group_name = $1
       order by length(label) desc limit 1`,
    ),
  environment: (stage: Stage) =>
    address(
      stage,
      `select '/environments/' || environment_uri as address from environments where saml_group_name = $1
       order by (select count(*) from datasets where datasets.environment_uri = environments.environment_uri) desc limit 1`,
    ),
  /** A share about which the user decides. */
  share: (stage: Stage, status: Status) =>
    address(
      stage,
      `select '/shares/' || share_uri as address from shares join datasets using (dataset_uri)
       where saml_admin_group_name = $1 and shares.status = $2::"ShareStatus" limit 1`,
      status,
    ),
  /** A share for which the user has asked. */
  shareAskedFor: (stage: Stage, status: Status) =>
    address(
      stage,
      `select '/shares/' || share_uri as address from shares
       where group_uri = $1 and status = $2::"ShareStatus" limit 1`,
      status,
    ),
  /** The form that asks for a dataset of others. */
  request: (stage: Stage) =>
    address(
      stage,
      `select '/shares/new?dataset=' || dataset_uri || '&name=' || label as address from datasets
       where saml_admin_group_name <> $1 order by length(label) desc limit 1`,
    ),
} as const;

/** The page of the latest window. */
export async function latestWindow({ stack }: Stage): Promise<string> {
  const [window] = await rows<{ id: string }>(
    stack.databaseUrl,
    'select id from maintenance_windows order by started_at desc limit 1',
  );
  return `/admin/settings/history/${window?.id}`;
}

/** The form of the planned window with this reason. */
export async function planOf({ stack }: Stage, reason: string): Promise<string> {
  const [plan] = await rows<{ id: string }>(
    stack.databaseUrl,
    'select id from window_plans where reason = $1 order by planned_at desc limit 1',
    [reason],
  );
  return `/admin/plans/${plan?.id}`;
}

async function address({ stack }: Stage, sql: string, ...values: string[]): Promise<string> {
  const [found] = await rows<{ address: string }>(stack.databaseUrl, sql, [DEMO_TEAM, ...values]);
  if (!found) throw new Error(`The seed has none of these: ${sql}`);
  return found.address;
}
