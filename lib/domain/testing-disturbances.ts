import type { Blocker } from './drain/blocker.ts';
import type { Evidence } from './drain/quiet.ts';
import { ago, evidence, failure, hold, NOW, observed, replica, schedule, task } from './testing.ts';

type Disturbance = { readonly evidence: Evidence; readonly blocker: Blocker };

const late = replica('late', { version: 6, beatAt: ago(5) });
const draining = replica('draining', { requestsInFlight: 2 });
const enabled = schedule('enabled', { state: 'ENABLED' });
const unconfirmed = hold('unconfirmed', { phase: 'INTENDED', lastError: 'AccessDenied' });
const throttled = failure('Schedule a');
const busy = task('busy');

/** Every kind of blocker, with evidence from which it and nothing else follows at `NOW`. */
export const DISTURBANCES: { readonly [Kind in Blocker['kind']]: Disturbance } = {
  'not-observed': {
    evidence: evidence({ observation: null }),
    blocker: { kind: 'not-observed' },
  },
  'observation-too-old': {
    evidence: evidence({ observation: observed({ observedAt: ago(181) }) }),
    blocker: { kind: 'observation-too-old', observedAt: ago(181) },
  },
  'observation-failed': {
    evidence: evidence({ observation: observed({ failures: [throttled] }) }),
    blocker: { kind: 'observation-failed', failure: throttled },
  },
  'replica-not-shut': {
    evidence: evidence({ replicas: [late] }),
    blocker: { kind: 'replica-not-shut', replica: { id: 'id-late', name: 'late' }, secondsLeft: 10 },
  },
  'requests-in-flight': {
    evidence: evidence({ replicas: [draining] }),
    blocker: {
      kind: 'requests-in-flight',
      replica: { id: 'id-draining', name: 'draining' },
      requests: 2,
    },
  },
  'schedule-enabled': {
    evidence: evidence({ observation: observed({ schedules: [enabled] }) }),
    blocker: { kind: 'schedule-enabled', schedule: enabled, lastError: null, drifts: 0, holdId: null },
  },
  'hold-unconfirmed': {
    evidence: evidence({ holds: [unconfirmed] }),
    blocker: {
      kind: 'hold-unconfirmed',
      ruleArn: 'arn:rule/unconfirmed',
      ruleName: 'unconfirmed',
      lastError: 'AccessDenied',
    },
  },
  'busy-task': {
    evidence: evidence({ observation: observed({ busyTasks: [busy] }) }),
    blocker: { kind: 'busy-task', task: busy },
  },
  settling: {
    evidence: evidence({ holds: [hold('a', { heldAt: ago(90) })] }),
    blocker: { kind: 'settling', secondsLeft: 30 },
  },
  'not-quiet-for-long': {
    evidence: evidence({ observation: observed({ cleanRun: { count: 2, countedAt: NOW } }) }),
    blocker: { kind: 'not-quiet-for-long', clean: 2, needed: 3 },
  },
};
