import type { ConsoleView } from '#lib/domain/drain/console-view.ts';
import { createFakeAws, type FakeAws, type FakeRule, fakeRule } from '../fakes/fake-aws.ts';
import { createFakeDatabase, type FakeDatabase } from '../fakes/fake-database.ts';
import { renewFakeLeases } from '../fakes/fake-reconciler-lease.ts';
import type { Caller } from './caller.ts';
import { EXEMPT_SCHEDULE } from './model-rules.ts';
import { createReplicaProcess, type ReplicaProcess } from './replica-process.ts';
import { createTruth, type Truth } from './truth.ts';

/** A run that stands still somewhere, until it is woken. */
export type HeldUp = { readonly caller: Caller; readonly ended: Promise<void> };

/** Everything there is in one run of the model. */
export type ModelWorld = {
  readonly database: FakeDatabase;
  readonly aws: FakeAws;
  readonly processes: ReplicaProcess[];
  readonly truth: Truth;
  heldUp: readonly HeldUp[];
  /** What administrators have on their screens; it may be old by the time they act on it. */
  view: ConsoleView | null;
};

/** Two schedules that fire, one that is off, one that nobody may touch while it is off, and one that is exempt. */
const RULES: readonly FakeRule[] = [
  fakeRule('a'),
  fakeRule('b'),
  fakeRule('off', { state: 'DISABLED' }),
  fakeRule('managed', { state: 'DISABLED', untouchable: 'The rule is managed by an AWS service.' }),
  fakeRule(EXEMPT_SCHEDULE),
];

/** Two processes, and the schedules above unless there is none at all. */
export async function createModelWorld(hasSchedules = true): Promise<ModelWorld> {
  const database = createFakeDatabase();
  renewFakeLeases(database);
  const aws = createFakeAws(hasSchedules ? RULES : []);
  const processes = ['replica-1', 'replica-2'].map((id) => createReplicaProcess(database, id));
  for (const process of processes) await process.refresh();
  const truth = createTruth({ database, aws, processes });
  return { database, aws, processes, truth, heldUp: [], view: null };
}
