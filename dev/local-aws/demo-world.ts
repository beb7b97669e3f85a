import type { RuleDefinition, WorldDefinition } from './definition.ts';

const CLUSTER = 'dataall';

/**
 * The demo's account: the platform's cluster with its services, and the schedules of the ancestor.
 * They show believable expressions and fire far more often, so that something is nearly always
 * running when maintenance is started. One rule is for a Lambda and none of our business.
 */
export const demoWorld: WorldDefinition = {
  clusters: [CLUSTER],
  services: [
    { cluster: CLUSTER, name: 'backend' },
    { cluster: CLUSTER, name: 'frontend' },
  ],
  rules: [
    schedule('catalog-indexer', 'rate(6 hours)', 'Rebuilds the search index of the catalogue', {
      rateSeconds: 45,
      firstAfterSeconds: 5,
      durationSeconds: [25, 40],
    }),
    schedule('share-verifier', 'rate(7 days)', 'Verifies the health of shared items', {
      rateSeconds: 60,
      firstAfterSeconds: 10,
      durationSeconds: [20, 35],
    }),
    schedule('share-expiration', 'cron(5 9 * * ? *)', 'Reminds of and revokes shares that expire', {
      rateSeconds: 50,
      firstAfterSeconds: 25,
      durationSeconds: [10, 20],
    }),
    schedule('stacks-updater', 'cron(0 1 * * ? *)', 'Updates the stacks of environments and datasets', {
      rateSeconds: 55,
      firstAfterSeconds: 30,
      durationSeconds: [30, 40],
    }),
    schedule('policies-updater', 'rate(15 minutes)', 'Updates the bucket policies of shares', {
      rateSeconds: 20,
      firstAfterSeconds: 15,
      durationSeconds: [10, 15],
    }),
    schedule('subscriptions', 'rate(15 minutes)', 'Polls the queues of subscribed datasets', {
      state: 'DISABLED',
      rateSeconds: 30,
      durationSeconds: [10, 20],
    }),
    {
      name: 'nightly-cost-report',
      schedule: 'cron(30 4 * * ? *)',
      description: 'Mails the cost report; belongs to another team',
      targetArn: 'arn:aws:lambda:eu-west-1:111122223333:function:cost-report',
    },
  ],
  tasks: [
    {
      cluster: CLUSTER,
      family: 'catalog-indexer',
      startedBy: 'events-rule/catalog-indexer',
      durationSeconds: 30,
    },
  ],
};

function schedule(
  name: string,
  expression: string,
  description: string,
  rest: Pick<RuleDefinition, 'state' | 'rateSeconds' | 'firstAfterSeconds' | 'durationSeconds'>,
): RuleDefinition {
  return { name, schedule: expression, description, cluster: CLUSTER, ...rest };
}
