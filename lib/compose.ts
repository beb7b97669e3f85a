import { createEcsClient, createEventBridgeClient } from '#lib/adapters/aws/clients.ts';
import { createClusterArns } from '#lib/adapters/aws/cluster-arns.ts';
import { createScheduleControl } from '#lib/adapters/aws/schedule-control.ts';
import { createTaskWatch } from '#lib/adapters/aws/task-watch.ts';
import { createPrismaAuditLog } from '#lib/adapters/prisma/audit-log.ts';
import { createPrismaCatalogue } from '#lib/adapters/prisma/catalogue-store.ts';
import { createPrismaClient } from '#lib/adapters/prisma/client.ts';
import { createPrismaHoldLedger } from '#lib/adapters/prisma/hold-ledger.ts';
import { createPrismaObservationStore } from '#lib/adapters/prisma/observation-store.ts';
import { createPrismaReconcilerLease } from '#lib/adapters/prisma/reconciler-lease.ts';
import { createWindowSnapshot, type RunningSnapshot } from '#lib/adapters/prisma/window-snapshot.ts';
import { createPrismaWindowStore } from '#lib/adapters/prisma/window-store.ts';
import { type Config, readConfig } from '#lib/config.ts';
import type { AuditEntry, AuditFilter } from '#lib/domain/audit.ts';
import type { Page } from '#lib/domain/catalogue-page.ts';
import type { Principal } from '#lib/domain/principal.ts';
import type { Outcome } from '#lib/domain/refusal.ts';
import type { Window } from '#lib/domain/window.ts';
import { type Env, readEnv } from '#lib/env.ts';
import { createLogger, type Logger } from '#lib/log.ts';
import { bindCatalogue, type CatalogueServices } from '#lib/use-cases/catalogue/services.ts';
import { type ChangeModeInput, changeMode } from '#lib/use-cases/change-mode.ts';
import { endWindow } from '#lib/use-cases/end-window.ts';
import { leaveScheduleEnabled } from '#lib/use-cases/leave-schedule-enabled.ts';
import { listAudit } from '#lib/use-cases/list-audit.ts';
import { listStranded } from '#lib/use-cases/list-stranded.ts';
import type { MaintenanceDeps } from '#lib/use-cases/maintenance-deps.ts';
import { previewWindow } from '#lib/use-cases/preview-window.ts';
import { readConsole } from '#lib/use-cases/read-console.ts';
import { readWindow } from '#lib/use-cases/read-window.ts';
import { reconcile, type TickReport } from '#lib/use-cases/reconcile.ts';
import { type StartInput, startWindow } from '#lib/use-cases/start-window.ts';

/** How long the gate trusts its last reading of the state before it says that it does not know. */
const TRUST_SNAPSHOT_FOR_MS = 30_000;
const POLL_SNAPSHOT_EVERY_MS = 3_000;
/** A cron route is called once a minute at best, whatever MAINTENANCE_POLL_SECONDS says. */
const SHORTEST_STALE_AFTER_MS = 180_000;
/** Connections of the gate and the reconciler: their own, so that users' queries cannot starve them. */
const MAINTENANCE_CONNECTIONS = 4;

export type Application = {
  readonly env: Env;
  readonly config: Config;
  readonly log: Logger;
  readonly snapshot: RunningSnapshot;
  readonly catalogue: CatalogueServices;
  readonly maintenance: MaintenanceServices;
  listAudit(principal: Principal, filter: AuditFilter): Promise<Outcome<Page<AuditEntry>>>;
  /** One tick of the reconciler. */
  tick(): Promise<TickReport>;
  /** Rejects when the database cannot be reached or is not migrated. */
  checkDatabase(): Promise<void>;
  /** Waits for what is under way, then lets go of every connection. */
  close(): Promise<void>;
};

type MaintenanceServices = ReturnType<typeof bindMaintenance>;

/** The application of this process, wired on first use. Throws when the environment does not allow it. */
export function application(): Application {
  // Next bundles middleware, pages and routes apart, so module state is not shared; globalThis is.
  const shared = globalThis as { [APPLICATION]?: Application };
  shared[APPLICATION] ??= compose();
  return shared[APPLICATION];
}

const APPLICATION = Symbol.for('maintenance-window.application');

function compose(): Application {
  const reading = readEnv();
  if (!reading.ok) {
    throw new Error(`The environment is not valid: ${reading.problems.map(({ name }) => name).join(', ')}`);
  }
  return wire(reading.env, readConfig(reading.env.configFile));
}

/** Everything of one application, for one environment and configuration. Connects to nothing yet. */
export function wire(env: Env, config: Config): Application {
  const log = createLogger(env.logLevel);
  const prisma = createPrismaClient(env.databaseUrl);
  const ownPrisma = createPrismaClient(env.databaseUrl, MAINTENANCE_CONNECTIONS);
  const { deps, snapshot } = wireMaintenance(env, config, ownPrisma, log);
  const tick = () => reconcile(deps);
  // What commands have woken and nobody waits for; a connection must not be taken from under it.
  let woken: Promise<unknown> = Promise.resolve();
  return {
    env,
    config,
    log,
    snapshot,
    catalogue: bindCatalogue({ catalogue: createPrismaCatalogue(prisma, config.modules.maintenance.active) }),
    maintenance: bindMaintenance(deps, () => {
      const ticked = tick().then(
        () => {},
        (cause) => log.error({ err: cause }, 'The reconciler failed; the next tick carries on.'),
      );
      woken = Promise.all([woken, ticked]);
    }),
    listAudit: (principal, filter) => listAudit({ audit: createPrismaAuditLog(prisma) }, principal, filter),
    tick,
    checkDatabase: async () => {
      await deps.windows.load();
    },
    close: async () => {
      await woken;
      await snapshot.stop();
      await Promise.all([prisma.$disconnect(), ownPrisma.$disconnect()]);
    },
  };
}

function wireMaintenance(
  env: Env,
  config: Config,
  prisma: ReturnType<typeof createPrismaClient>,
  log: Logger,
) {
  const windows = createPrismaWindowStore(prisma);
  const snapshot = createWindowSnapshot({
    databaseUrl: env.databaseUrl,
    store: windows,
    pollEveryMs: POLL_SNAPSHOT_EVERY_MS,
    trustForMs: TRUST_SNAPSHOT_FOR_MS,
    onProblem: (what, cause) => log.error({ err: cause }, what),
  });
  const ecs = createEcsClient(env.awsRegion);
  const events = createEventBridgeClient(env.awsRegion);
  const clusterArns = createClusterArns(ecs, env.ecsClusters);
  const deps: MaintenanceDeps = {
    moduleActive: config.modules.maintenance.active,
    quietRules: {
      staleAfterMs: Math.max(SHORTEST_STALE_AFTER_MS, 3 * env.pollSeconds * 1000),
      settleMs: env.settleSeconds * 1000,
    },
    intervalMs: env.pollSeconds * 1000,
    exemptTaskFamilies: new Set(config.modules.maintenance.exemptTaskFamilies),
    windows,
    snapshot,
    holds: createPrismaHoldLedger(prisma),
    schedules: createScheduleControl({ events, clusterArns, ruleNames: env.scheduleRules }),
    tasks: createTaskWatch(ecs, clusterArns),
    observations: createPrismaObservationStore(prisma),
    lease: createPrismaReconcilerLease(prisma),
  };
  return { deps, snapshot };
}

/** The maintenance use cases as surfaces call them. After a start or an end the reconciler is woken at once. */
function bindMaintenance(deps: MaintenanceDeps, wakeReconciler: () => void) {
  const thenWake = async (command: Promise<Outcome<Window>>): Promise<Outcome<Window>> => {
    const outcome = await command;
    if (outcome.ok) wakeReconciler();
    return outcome;
  };
  return {
    listStranded: () => listStranded(deps),
    readWindow: (principal: Principal) => readWindow(deps, principal),
    readConsole: (principal: Principal) => readConsole(deps, principal),
    previewWindow: (principal: Principal) => previewWindow(deps, principal),
    startWindow: (principal: Principal, input: StartInput) => thenWake(startWindow(deps, principal, input)),
    changeMode: (principal: Principal, input: ChangeModeInput) => changeMode(deps, principal, input),
    leaveScheduleEnabled: (principal: Principal, holdId: string) =>
      leaveScheduleEnabled(deps, principal, holdId),
    endWindow: (principal: Principal, windowId: string | null = null) =>
      thenWake(endWindow(deps, principal, windowId)),
  };
}
