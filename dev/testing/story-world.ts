import type { TestApplication } from './test-application.ts';

/** A schedule that starts a task of 20 seconds. */
export const rule = (name: string, state: 'ENABLED' | 'DISABLED' = 'ENABLED') => ({
  name,
  schedule: 'rate(5 minutes)',
  cluster: 'dataall',
  durationSeconds: 20,
  state,
});
/** Two schedules that fire and one that was disabled before. */
export const RULES = [rule('catalog-indexer'), rule('share-verifier'), rule('subscriptions', 'DISABLED')];
export const START = { mode: 'READ-ONLY', reason: 'release 2.8', message: null, withoutSchedules: false };

/** What EventBridge says of each rule, by name. */
export async function ruleStates({ aws }: TestApplication): Promise<Record<string, string>> {
  const { rules } = await aws.control.state();
  return Object.fromEntries(rules.map(({ name, state }) => [name, state]));
}

export const AS_BEFORE = {
  'catalog-indexer': 'ENABLED',
  'share-verifier': 'ENABLED',
  subscriptions: 'DISABLED',
};
export const ALL_DISABLED = {
  'catalog-indexer': 'DISABLED',
  'share-verifier': 'DISABLED',
  subscriptions: 'DISABLED',
};
