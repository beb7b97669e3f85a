import { describe, onTestFinished } from 'vitest';
import { createPrismaAuditLog } from '#lib/adapters/prisma/audit/audit-log.ts';
import { createPrismaClient } from '#lib/adapters/prisma/client.ts';
import { createDatabaseListener } from '#lib/adapters/prisma/database-listener.ts';
import { createPrismaHoldLedger } from '#lib/adapters/prisma/holds/hold-ledger.ts';
import { createPrismaStopLedger } from '#lib/adapters/prisma/holds/stop-ledger.ts';
import { createPrismaMissedRunStore } from '#lib/adapters/prisma/missed-runs/missed-run-store.ts';
import { createPrismaObservationStore } from '#lib/adapters/prisma/observations/observation-store.ts';
import { createPrismaTaskRunStore } from '#lib/adapters/prisma/observations/task-run-store.ts';
import { createPrismaPlanAgenda } from '#lib/adapters/prisma/plans/plan-agenda.ts';
import { createPrismaPlanStore } from '#lib/adapters/prisma/plans/plan-store.ts';
import { createPrismaReconcilerLease } from '#lib/adapters/prisma/reconciler-lease.ts';
import { createPrismaReplicaRegistry } from '#lib/adapters/prisma/replica-registry.ts';
import { createPrismaHealthAnswers } from '#lib/adapters/prisma/window/health-answers.ts';
import { createPrismaWindowNotes } from '#lib/adapters/prisma/window/window-notes.ts';
import { createWindowSnapshot } from '#lib/adapters/prisma/window/window-snapshot.ts';
import { createPrismaWindowStore } from '#lib/adapters/prisma/window/window-store.ts';
import { passFence } from '#lib/adapters/prisma/window/write-fence.ts';
import { createRequestCounter } from '#lib/adapters/process/request-counter.ts';
import { makeClockMovable, moveClock } from '../database-clock.ts';
import { MEMBER } from '../test-application.ts';
import { createTestDatabase } from '../test-database.ts';
import { holdLedgerContract } from './hold-ledger-contract.ts';
import { missedRunStoreContract } from './missed-run-store-contract.ts';
import { observationStoreContract } from './observation-store-contract.ts';
import { planAgendaContract } from './plan-agenda-contract.ts';
import { planStoreContract } from './plan-store-contract.ts';
import { reconcilerLeaseContract } from './reconciler-lease-contract.ts';
import { replicaRegistryContract } from './replica-registry-contract.ts';
import { stopLedgerContract } from './stop-ledger-contract.ts';
import { taskRunStoreContract } from './task-run-store-contract.ts';
import { windowNotesContract } from './window-notes-contract.ts';
import { windowSnapshotContract } from './window-snapshot-contract.ts';
import { windowStoreContract } from './window-store-contract.ts';

async function database({ movableClock = false } = {}) {
  const { url, drop } = await createTestDatabase();
  if (movableClock) await makeClockMovable(url);
  const prisma = createPrismaClient(url);
  onTestFinished(async () => {
    await prisma.$disconnect();
    await drop();
  });
  return { url, prisma, windows: createPrismaWindowStore(prisma), audit: createPrismaAuditLog(prisma) };
}

describe('WindowStore in PostgreSQL', () => {
  windowStoreContract(async () => {
    const { prisma, windows, audit } = await database();
    const userWrites = async () => {
      const begun = Promise.withResolvers<void>();
      const mayEnd = Promise.withResolvers<void>();
      const written = prisma.$transaction(
        async (tx) => {
          await passFence(tx, MEMBER);
          begun.resolve();
          await mayEnd.promise;
        },
        { timeout: 15_000 },
      );
      await Promise.race([begun.promise, written]);
      return () => {
        mayEnd.resolve();
        return written;
      };
    };
    return { windows, audit, observations: createPrismaObservationStore(prisma), userWrites };
  });
});

describe('HoldLedger in PostgreSQL', () => {
  holdLedgerContract(async () => {
    const { prisma, windows, audit } = await database();
    return { ledger: createPrismaHoldLedger(prisma), windows, audit };
  });
});

describe('MissedRunStore in PostgreSQL', () => {
  missedRunStoreContract(async () => {
    const { url, prisma, windows, audit } = await database({ movableClock: true });
    const pass = (milliseconds: number) => moveClock(url, milliseconds / 1000);
    const ledger = createPrismaHoldLedger(prisma);
    return { store: createPrismaMissedRunStore(prisma), ledger, windows, audit, pass };
  });
});

describe('ObservationStore in PostgreSQL', () => {
  observationStoreContract(async () => {
    const { prisma, windows } = await database();
    return { store: createPrismaObservationStore(prisma), windows };
  });
});

describe('PlanStore in PostgreSQL', () => {
  planStoreContract(async () => {
    const { prisma, windows, audit } = await database();
    return { plans: createPrismaPlanStore(prisma), windows, audit };
  });
});

describe('PlanAgenda in PostgreSQL', () => {
  planAgendaContract(async () => {
    const { prisma, windows, audit } = await database();
    return { agenda: createPrismaPlanAgenda(prisma), plans: createPrismaPlanStore(prisma), windows, audit };
  });
});

describe('WindowNotes in PostgreSQL', () => {
  windowNotesContract(async () => {
    const { prisma, windows, audit } = await database();
    const notes = createPrismaWindowNotes(prisma);
    return { notes, answers: createPrismaHealthAnswers(prisma), windows, audit };
  });
});

describe('ReconcilerLease in PostgreSQL', () => {
  reconcilerLeaseContract(async () => {
    const { prisma } = await database();
    const runOut = async () => {
      await prisma.$executeRaw`update reconciler_lease set expires_at = clock_timestamp() - interval '1 second'`;
    };
    return { lease: createPrismaReconcilerLease(prisma), runOut };
  });
});

describe('ReplicaRegistry in PostgreSQL', () => {
  replicaRegistryContract(async () => {
    const { prisma } = await database();
    return { of: (name) => createPrismaReplicaRegistry(prisma, { id: crypto.randomUUID(), name }) };
  });
});

describe('StopLedger in PostgreSQL', () => {
  stopLedgerContract(async () => {
    const { prisma, windows, audit } = await database();
    return { stops: createPrismaStopLedger(prisma), windows, audit };
  });
});

describe('TaskRunStore in PostgreSQL', () => {
  taskRunStoreContract(async () => {
    const { prisma, windows } = await database();
    const pass = async (milliseconds: number) => {
      await prisma.$executeRaw`
        update task_run_watch set looked_at = looked_at - ${milliseconds}::float8 * interval '1 millisecond'`;
    };
    return { store: createPrismaTaskRunStore(prisma), now: windows.now, pass };
  });
});

describe('WindowSnapshot over PostgreSQL', () => {
  windowSnapshotContract(async () => {
    const { url, prisma, windows } = await database();
    let reachable = true;
    const load = async () => {
      if (!reachable) throw new Error('The store cannot be reached.');
      return windows.load();
    };
    const snapshot = createWindowSnapshot({
      listener: createDatabaseListener({ databaseUrl: url, checkEveryMs: 60_000, onProblem: () => {} }),
      store: { load, now: windows.now },
      registry: createPrismaReplicaRegistry(prisma, { id: crypto.randomUUID(), name: 'this one' }),
      requests: createRequestCounter(),
      pollEveryMs: 60_000,
      trustForMs: 60_000,
      onProblem: () => {},
    });
    onTestFinished(() => snapshot.stop());
    const cut = () => {
      reachable = false;
    };
    return { snapshot, windows, cut };
  });
});
