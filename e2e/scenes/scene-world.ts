import type { WorldDefinition } from '#dev/local-aws/definition.ts';

/** As long as EventBridge and ECS let a name be, without a place to break. */
export const LONG_NAME = 'verifythehealthofallitemsthateverybodyhaseversharedwithanybody12';

/** Schedules that come often, once a night and once a month; nothing runs but what an act starts. */
export const sceneWorld: WorldDefinition = {
  clusters: ['dataall'],
  services: [{ cluster: 'dataall', name: 'backend' }],
  rules: [
    { name: 'catalog-indexer', schedule: 'rate(1 hour)', cluster: 'dataall' },
    { name: 'monthly-invoice', schedule: 'cron(30 2 1 * ? *)', cluster: 'dataall' },
    { name: LONG_NAME, schedule: 'rate(5 minutes)', cluster: 'dataall' },
    { name: 'subscriptions', schedule: 'rate(15 minutes)', cluster: 'dataall', state: 'DISABLED' },
  ],
};
