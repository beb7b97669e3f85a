import type { WorldDefinition } from '#dev/local-aws/definition.ts';

/** Two schedules that fire and one that does not; nothing runs but what a test starts. */
export const calmWorld: WorldDefinition = {
  clusters: ['dataall'],
  services: [{ cluster: 'dataall', name: 'backend' }],
  rules: [
    { name: 'catalog-indexer', schedule: 'rate(6 hours)', cluster: 'dataall' },
    { name: 'share-verifier', schedule: 'rate(7 days)', cluster: 'dataall' },
    { name: 'subscriptions', schedule: 'rate(15 minutes)', cluster: 'dataall', state: 'DISABLED' },
  ],
};
