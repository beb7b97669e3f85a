import type { FakeAws } from '../fakes/fake-aws.ts';
import type { FakeDatabase } from '../fakes/fake-database.ts';
import type { ReplicaProcess } from './replica-process.ts';
import type { RuleHistories } from './rule-history.ts';

/** What truly is, whoever asks. */
export type Scene = {
  readonly database: FakeDatabase;
  readonly aws: FakeAws;
  readonly processes: readonly ReplicaProcess[];
  readonly rules: RuleHistories;
};
