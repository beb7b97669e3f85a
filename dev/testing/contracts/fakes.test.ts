import { describe } from 'vitest';
import { createFakeAuditLog } from '../fakes/fake-audit-log.ts';
import {
  createFakeAws,
  type FakeAwsCall,
  type FakeTask,
  fakeRule,
  fakeTask,
  ruleKey,
} from '../fakes/fake-aws.ts';
import { createFakeDatabase } from '../fakes/fake-database.ts';
import { createFakeHoldLedger } from '../fakes/fake-hold-ledger.ts';
import { createFakeMissedRunStore } from '../fakes/fake-missed-run-store.ts';
import { createFakeObservationStore } from '../fakes/fake-observation-store.ts';
import { createFakePlanAgenda } from '../fakes/fake-plan-agenda.ts';
import { createFakePlanStore } from '../fakes/fake-plan-store.ts';
import { createFakeReconcilerLease, renewFakeLeases } from '../fakes/fake-reconciler-lease.ts';
import { createFakeReplicaRegistry } from '../fakes/fake-replica-registry.ts';
import { createFakeScheduleControl } from '../fakes/fake-schedule-control.ts';
import { createFakeStopLedger } from '../fakes/fake-stop-ledger.ts';
import { createFakeTaskControl } from '../fakes/fake-task-control.ts';
import { createFakeTaskRunStore } from '../fakes/fake-task-run-store.ts';
import { createFakeTaskWatch } from '../fakes/fake-task-watch.ts';
import { createFakeHealthAnswers, createFakeWindowNotes } from '../fakes/fake-window-notes.ts';
import { createFakeWindowSnapshot } from '../fakes/fake-window-snapshot.ts';
import { createFakeWindowStore } from '../fakes/fake-window-store.ts';
import { holdLedgerContract } from './hold-ledger-contract.ts';
import { missedRunStoreContract } from './missed-run-store-contract.ts';
import { observationStoreContract } from './observation-store-contract.ts';
import { planAgendaContract } from './plan-agenda-contract.ts';
import { planStoreContract } from './plan-store-contract.ts';
import { reconcilerLeaseContract } from './reconciler-lease-contract.ts';
import { replicaRegistryContract } from './replica-registry-contract.ts';
import { scheduleControlContract } from './schedule-control-contract.ts';
import { stopLedgerContract } from './stop-ledger-contract.ts';
import { taskControlContract } from './task-control-contract.ts';
import { taskRunStoreContract } from './task-run-store-contract.ts';
import { taskWatchContract } from './task-watch-contract.ts';
import { windowNotesContract } from './window-notes-contract.ts';
import { windowSnapshotContract } from './window-snapshot-contract.ts';
import { windowStoreContract } from './window-store-contract.ts';

function database() {
  const made = createFakeDatabase();
  return { made, windows: createFakeWindowStore(made), audit: createFakeAuditLog(made) };
}

describe('the fake WindowStore', () => {
  windowStoreContract(async () => {
    const { made, windows, audit } = database();
    const userWrites = async () => {
      made.usersWriting = true;
      return async () => {
        made.usersWriting = false;
      };
    };
    return { windows, audit, observations: createFakeObservationStore(made), userWrites };
  });
});

describe('the fake HoldLedger', () => {
  holdLedgerContract(async () => {
    const { made, windows, audit } = database();
    return { ledger: createFakeHoldLedger(made), windows, audit };
  });
});

describe('the fake MissedRunStore', () => {
  missedRunStoreContract(async () => {
    const { made, windows, audit } = database();
    const pass = async (milliseconds: number) => made.clock.pass(milliseconds);
    return {
      store: createFakeMissedRunStore(made),
      ledger: createFakeHoldLedger(made),
      windows,
      audit,
      pass,
    };
  });
});

describe('the fake ObservationStore', () => {
  observationStoreContract(async () => {
    const { made, windows } = database();
    return { store: createFakeObservationStore(made), windows };
  });
});

describe('the fake PlanStore', () => {
  planStoreContract(async () => {
    const { made, windows, audit } = database();
    return { plans: createFakePlanStore(made), windows, audit };
  });
});

describe('the fake PlanAgenda', () => {
  planAgendaContract(async () => {
    const { made, windows, audit } = database();
    return { agenda: createFakePlanAgenda(made), plans: createFakePlanStore(made), windows, audit };
  });
});

describe('the fake WindowNotes', () => {
  windowNotesContract(async () => {
    const { made, windows, audit } = database();
    return { notes: createFakeWindowNotes(made), answers: createFakeHealthAnswers(made), windows, audit };
  });
});

describe('the fake ReconcilerLease', () => {
  reconcilerLeaseContract(async () => {
    const made = createFakeDatabase();
    renewFakeLeases(made);
    let beats = true;
    const runOut = async () => {
      beats = false;
      made.clock.pass(30_001);
      beats = true;
    };
    return { lease: createFakeReconcilerLease(made, undefined, () => beats), runOut };
  });
});

describe('the fake ReplicaRegistry', () => {
  replicaRegistryContract(async () => {
    const made = createFakeDatabase();
    return { of: (name) => createFakeReplicaRegistry(made, { id: `id of ${name}`, name }) };
  });
});

describe('the fake StopLedger', () => {
  stopLedgerContract(async () => {
    const { made, windows, audit } = database();
    return { stops: createFakeStopLedger(made), windows, audit };
  });
});

describe('the fake TaskRunStore', () => {
  taskRunStoreContract(async () => {
    const made = createFakeDatabase();
    const pass = async (milliseconds: number) => made.clock.pass(milliseconds);
    return { store: createFakeTaskRunStore(made), now: async () => made.clock.now(), pass };
  });
});

describe('the fake WindowSnapshot', () => {
  windowSnapshotContract(async () => {
    const { windows } = database();
    let reachable = true;
    const load = async () => {
      if (!reachable) throw new Error('The store cannot be reached.');
      return windows.load();
    };
    const cut = () => {
      reachable = false;
    };
    return { snapshot: createFakeWindowSnapshot({ load, now: windows.now }), windows, cut };
  });
});

describe('the fake ScheduleControl', () => {
  scheduleControlContract(async () => {
    const aws = createFakeAws();
    const key = (name: string) => ruleKey({ name, bus: 'default' });
    const addFault = (call: FakeAwsCall, subject: string | null, takesEffect = false) => {
      aws.faults = [...aws.faults, { call, subject, takesEffect }];
    };
    return {
      control: createFakeScheduleControl(aws),
      async put({ name, state = 'ENABLED', managed = false, elsewhere = false }) {
        const untouchable = managed ? 'The rule is managed by an AWS service.' : null;
        aws.rules.set(key(name), fakeRule(name, { state, untouchable, startsTasks: !elsewhere }));
      },
      async remove(name) {
        aws.rules.delete(key(name));
      },
      state: async (name) => aws.rules.get(key(name))?.state ?? null,
      async fail(call, name, takesEffect) {
        if (call !== 'describe') return addFault(call, name, takesEffect);
        addFault('discover', name);
        addFault('look', name);
      },
      failToList: async () => addFault('discover', null),
    };
  });
});

describe('the fake TaskWatch', () => {
  taskWatchContract(async () => {
    const aws = createFakeAws();
    const change = (arn: string, change: Partial<FakeTask>) => {
      const task = aws.tasks.get(arn);
      if (task) aws.tasks.set(arn, { ...task, ...change });
    };
    const add = async (family: string, rest: Partial<FakeTask>) => {
      const arn = `${aws.clusterArn}/task-${aws.tasks.size + 1}`;
      aws.tasks.set(arn, fakeTask(arn, { family, ...rest }));
      return arn;
    };
    return {
      watch: createFakeTaskWatch(aws),
      add: (family, startedBy) => add(family, { startedBy: startedBy ?? null }),
      become: async (arn, lastStatus) => change(arn, { lastStatus }),
      leaveOut: async (arn) => change(arn, { described: false }),
      addUnseen: (family) => add(family, { listed: false, described: false }),
      async show() {
        for (const arn of aws.tasks.keys()) change(arn, { listed: true, described: true });
      },
      async fail() {
        aws.faults = [{ call: 'scan', subject: null, takesEffect: false }];
      },
    };
  });
});

describe('the fake TaskControl', () => {
  taskControlContract(async () => {
    const aws = createFakeAws();
    return {
      control: createFakeTaskControl(aws),
      async add() {
        const arn = `${aws.clusterArn}/task-1`;
        aws.tasks.set(arn, fakeTask(arn));
        const [task] = (await createFakeTaskWatch(aws).scan([])).busyTasks;
        if (!task) throw new Error('The task is not there.');
        return task;
      },
      status: async ({ arn }) => aws.tasks.get(arn)?.lastStatus ?? null,
      async fail() {
        aws.faults = [{ call: 'stop', subject: null, takesEffect: false }];
      },
    };
  });
});
