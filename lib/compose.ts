import { hostname } from 'node:os';
import { createEcsClient, createEventBridgeClient } from '#lib/adapters/aws/clients.ts';
import { createClusterArns } from '#lib/adapters/aws/cluster-arns.ts';
import { createEndedTasks } from '#lib/adapters/aws/ended-tasks.ts';
import { createScheduleControl } from '#lib/adapters/aws/schedule-control.ts';
import { createTaskControl } from '#lib/adapters/aws/task-control.ts';
import { createTaskStarter } from '#lib/adapters/aws/task-starter.ts';
import { createTaskWatch } from '#lib/adapters/aws/task-watch.ts';
import { createHealthCheck } from '#lib/adapters/http/health-check.ts';
import { createPrismaAuditLog } from '#lib/adapters/prisma/audit/audit-log.ts';
import { createPrismaCatalogue } from '#lib/adapters/prisma/catalogue/catalogue-store.ts';
import { createPrismaClient } from '#lib/adapters/prisma/client.ts';
import { createDatabaseListener } from '#lib/adapters/prisma/database-listener.ts';
import { createPrismaReportLinks } from '#lib/adapters/prisma/history/report-links.ts';
import { createPrismaWindowHistory } from '#lib/adapters/prisma/history/window-history.ts';
import { createPrismaHoldLedger } from '#lib/adapters/prisma/holds/hold-ledger.ts';
import { createPrismaStopLedger } from '#lib/adapters/prisma/holds/stop-ledger.ts';
import { createPrismaMissedRunStore } from '#lib/adapters/prisma/missed-runs/missed-run-store.ts';
import { createPrismaObservationStore } from '#lib/adapters/prisma/observations/observation-store.ts';
import { createPrismaTaskRunStore } from '#lib/adapters/prisma/observations/task-run-store.ts';
import { createPrismaPlanAgenda } from '#lib/adapters/prisma/plans/plan-agenda.ts';
import { createPlanNotices, type RunningPlanNotices } from '#lib/adapters/prisma/plans/plan-notices.ts';
import { createPrismaPlanStore } from '#lib/adapters/prisma/plans/plan-store.ts';
import { createPrismaReconcilerLease, LEASE_SECONDS } from '#lib/adapters/prisma/reconciler-lease.ts';
import { createPrismaReplicaRegistry } from '#lib/adapters/prisma/replica-registry.ts';
import { createPrismaPresence, type RunningPresence } from '#lib/adapters/prisma/sessions/presence.ts';
import {
  createPrismaRevokedSessions,
  type RunningRevokedSessions,
} from '#lib/adapters/prisma/sessions/revoked-sessions.ts';
import { createPrismaHealthAnswers } from '#lib/adapters/prisma/window/health-answers.ts';
import { createPrismaWindowNotes } from '#lib/adapters/prisma/window/window-notes.ts';
import { createWindowSnapshot, type RunningSnapshot } from '#lib/adapters/prisma/window/window-snapshot.ts';
import { createPrismaWindowStore } from '#lib/adapters/prisma/window/window-store.ts';
import { createKeptStories } from '#lib/adapters/process/kept-stories.ts';
import { createPrometheusMeters } from '#lib/adapters/process/prometheus-meters.ts';
import { createRequestCounter } from '#lib/adapters/process/request-counter.ts';
import { createCronRecurrence } from '#lib/adapters/time/cron-recurrence.ts';
import { createScheduleRuns } from '#lib/adapters/time/schedule-runs.ts';
import { createZonedTimes } from '#lib/adapters/time/zoned-times.ts';
import { type Config, readConfig } from '#lib/config.ts';
import type { AuditEntry, AuditFilter } from '#lib/domain/audit/audit.ts';
import type { Page } from '#lib/domain/catalogue/catalogue-page.ts';
import type { PreflightSpan } from '#lib/domain/plans/preflight.ts';
import type { Principal } from '#lib/domain/principal.ts';
import type { Outcome } from '#lib/domain/refusal.ts';
import { isOpen, type Window } from '#lib/domain/window/window.ts';
import { type Env, readEnv } from '#lib/env.ts';
import { createLogger, type Logger } from '#lib/log.ts';
import type { Meters } from '#lib/ports/meters.ts';
import type { RequestCounter } from '#lib/ports/request-counter.ts';
import { bindCatalogue, type CatalogueServices } from '#lib/use-cases/catalogue/services.ts';
import { readConsole } from '#lib/use-cases/console/read-console.ts';
import { type PreflightDeps, readPreflight } from '#lib/use-cases/console/read-preflight.ts';
import { readQuiet } from '#lib/use-cases/evidence/read-quiet.ts';
import { listAudit } from '#lib/use-cases/history/list-audit.ts';
import { bindHistory, type HistoryServices } from '#lib/use-cases/history/services.ts';
import type { MissedRunDeps } from '#lib/use-cases/missed-runs/missed-run-deps.ts';
import { bindMissedRuns, type MissedRunServices } from '#lib/use-cases/missed-runs/services.ts';
import type { CarryOutDeps } from '#lib/use-cases/plans/carry-out-deps.ts';
import { bindPlans, type PlanServices } from '#lib/use-cases/plans/services.ts';
import { type StartPlanNowInput, startPlanNow } from '#lib/use-cases/plans/start-plan-now.ts';
import { carryOutPlans } from '#lib/use-cases/tick/carry-out-plans.ts';
import { listStranded } from '#lib/use-cases/tick/list-stranded.ts';
import { reconcile, type TickReport } from '#lib/use-cases/tick/reconcile.ts';
import { type TaskRunDeps, watchTaskRuns } from '#lib/use-cases/tick/watch-task-runs.ts';
import { type ActivateAnywayInput, activateAnyway } from '#lib/use-cases/window/activate-anyway.ts';
import { type ChangeMessageInput, changeMessage } from '#lib/use-cases/window/change-message.ts';
import { type ChangeModeInput, changeMode } from '#lib/use-cases/window/change-mode.ts';
import { endWindow } from '#lib/use-cases/window/end-window.ts';
import { type ExceptScheduleInput, exceptSchedule } from '#lib/use-cases/window/except-schedule.ts';
import { type ExtendInput, extendWindow } from '#lib/use-cases/window/extend-window.ts';
import { readWindow } from '#lib/use-cases/window/read-window.ts';
import { type StartInput, startWindow } from '#lib/use-cases/window/start-window.ts';
import { type StopTasksInput, stopTasks } from '#lib/use-cases/window/stop-tasks.ts';

/** The state is read at least so often, and several times while it is trusted. */
const POLL_SNAPSHOT_EVERY_MS = 3_000;
const READINGS_WHILE_TRUSTED = 5;
/** A cron route is called once a minute at best, whatever MAINTENANCE_POLL_SECONDS says. */
const SHORTEST_STALE_AFTER_MS = 180_000;
/** Connections of the gate and the reconciler: their own, so that users' queries cannot starve them. */
const MAINTENANCE_CONNECTIONS = 4;

export type Application = {
  readonly env: Env;
  readonly config: Config;
  readonly log: Logger;
  readonly meters: Meters;
  readonly snapshot: RunningSnapshot;
  /** What users are told of what is planned. */
  readonly planNotices: RunningPlanNotices;
  /** The sessions that were signed out before they expired. */
  readonly revokedSessions: RunningRevokedSessions;
  /** Calls `hear` when a hold or the latest observation has changed, on whatever replica; answers a function that ends it. */
  onProgress(hear: () => void): () => void;
  /** The requests by users under way in this process. */
  readonly requests: RequestCounter;
  readonly catalogue: CatalogueServices;
  readonly maintenance: MaintenanceServices;
  /** The windows that are planned for later. */
  readonly plans: PlanServices;
  /** The users who were here lately. */
  readonly presence: RunningPresence;
  /**
   * Looks for ended tasks once a minute, by whatever replica is asked first. Apart from the tick, because a wish to
   * know more must not hold it up. Never rejects.
   */
  watchTaskRuns(): Promise<void>;
  listAudit(principal: Principal, filter: AuditFilter): Promise<Outcome<Page<AuditEntry>>>;
  /** What was: windows, what became of planned ones, their reports. */
  readonly history: HistoryServices;
  /** The runs that windows have swallowed. */
  readonly missedRuns: MissedRunServices;
  /** One tick of the reconciler. */
  tick(): Promise<TickReport>;
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
  const requests = createRequestCounter();
  const meters = createPrometheusMeters({ ofNode: env.metricsToken !== null });
  const { deps, snapshot, listener, planNotices, presence, revokedSessions, taskRunDeps, missedRunDeps } =
    wireMaintenance(env, config, ownPrisma, requests, meters, log);
  const missedRuns = bindMissedRuns(missedRunDeps);
  const tickOnce = async () => {
    // First: a window that it opens or ends has its schedules held or released in the same tick.
    await carryOutPlans(deps).catch((cause) => {
      log.error({ err: cause }, 'Not all that was planned could be carried out; the next tick carries on.');
    });
    const report = await reconcile(deps);
    if (report.outcome !== 'done' || isOpen(report.window)) return report;
    await missedRuns.tend().catch((cause) => {
      log.error({ err: cause }, 'Missed runs could not be seen to; the next tick carries on.');
    });
    return report;
  };
  const tick = () => meters.tick(tickOnce);
  // What commands have woken and nobody waits for; a connection must not be taken from under it.
  let woken: Promise<unknown> = Promise.resolve();
  return {
    env,
    config,
    log,
    meters,
    snapshot,
    planNotices,
    revokedSessions,
    onProgress: (hear) => listener.on('maintenance_progress', hear),
    requests,
    catalogue: bindCatalogue({ catalogue: createPrismaCatalogue(prisma, config.modules.maintenance.active) }),
    maintenance: bindMaintenance(deps, () => {
      const ticked = tick().then(
        () => {},
        (cause) => log.error({ err: cause }, 'The reconciler failed; the next tick carries on.'),
      );
      woken = Promise.all([woken, ticked]);
    }),
    plans: bindPlans({
      moduleActive: deps.moduleActive,
      healthHosts: deps.healthHosts,
      windows: deps.windows,
      plans: createPrismaPlanStore(ownPrisma),
      times: createZonedTimes(),
      recurrence: deps.recurrence,
    }),
    listAudit: (principal, filter) => listAudit({ audit: createPrismaAuditLog(prisma) }, principal, filter),
    history: bindHistory({
      history: createPrismaWindowHistory(prisma),
      audit: createPrismaAuditLog(prisma),
      links: createPrismaReportLinks(prisma),
      windows: createPrismaWindowStore(prisma),
      keptStories: createKeptStories(),
      snapshot,
    }),
    presence,
    watchTaskRuns: async () => {
      try {
        const failures = await watchTaskRuns(taskRunDeps);
        if (failures.length > 0) log.warn({ failures }, 'Not all tasks that have ended could be seen.');
      } catch (cause) {
        log.error({ err: cause }, 'How long tasks take could not be kept; the next look carries on.');
      }
    },
    missedRuns,
    tick,
    close: async () => {
      await woken;
      await Promise.all([snapshot.stop(), planNotices.stop(), revokedSessions.stop(), presence.stop()]);
      await Promise.all([prisma.$disconnect(), ownPrisma.$disconnect()]);
    },
  };
}

function wireMaintenance(
  env: Env,
  config: Config,
  prisma: ReturnType<typeof createPrismaClient>,
  requests: RequestCounter,
  meters: Meters,
  log: Logger,
) {
  const windows = createPrismaWindowStore(prisma);
  const self = { id: crypto.randomUUID(), name: `${hostname()} (${process.pid})` };
  const registry = createPrismaReplicaRegistry(prisma, self);
  const trustForMs = env.maxStalenessSeconds * 1000;
  const pollEveryMs = Math.min(POLL_SNAPSHOT_EVERY_MS, trustForMs / READINGS_WHILE_TRUSTED);
  const onProblem = (what: string, cause: unknown) => log.error({ err: cause }, what);
  const listener = createDatabaseListener({
    databaseUrl: env.databaseUrl,
    checkEveryMs: pollEveryMs,
    onProblem,
  });
  const snapshot = createWindowSnapshot({
    listener,
    store: windows,
    registry,
    requests,
    pollEveryMs,
    trustForMs,
    onProblem,
  });
  const revokedSessions = createPrismaRevokedSessions({ prisma, pollEveryMs, onProblem });
  listener.on('revoked_sessions', () => void revokedSessions.refresh());
  const planNotices = createPlanNotices({ prisma, now: snapshot.now, pollEveryMs, onProblem });
  listener.on('maintenance_plans', () => void planNotices.refresh());
  const ecs = createEcsClient(env.awsRegion, meters.awsRequest);
  const events = createEventBridgeClient(env.awsRegion, meters.awsRequest);
  const clusterArns = createClusterArns(ecs, env.ecsClusters);
  const taskRuns = createPrismaTaskRunStore(prisma);
  const presence = createPrismaPresence({ prisma, onProblem });
  const scheduleRuns = createScheduleRuns();
  const healthHosts = new Set(config.modules.maintenance.healthHosts);
  const deps: PreflightDeps & CarryOutDeps = {
    moduleActive: config.modules.maintenance.active,
    quietRules: {
      staleAfterMs: Math.max(SHORTEST_STALE_AFTER_MS, 3 * env.pollSeconds * 1000),
      settleMs: env.settleSeconds * 1000,
    },
    planRules: { verifyReleaseAfterMs: LEASE_SECONDS * 1000 },
    intervalMs: env.pollSeconds * 1000,
    exempt: {
      schedules: new Set(config.modules.maintenance.exemptSchedules),
      taskFamilies: new Set(config.modules.maintenance.exemptTaskFamilies),
    },
    windows,
    snapshot,
    holds: createPrismaHoldLedger(prisma),
    schedules: createScheduleControl({ events, clusterArns, ruleNames: env.scheduleRules }),
    tasks: createTaskWatch(ecs, clusterArns),
    taskControl: createTaskControl(ecs),
    stops: createPrismaStopLedger(prisma),
    replicas: registry,
    observations: createPrismaObservationStore(prisma),
    lease: createPrismaReconcilerLease(prisma),
    taskRuns,
    healthAnswers: createPrismaHealthAnswers(prisma),
    healthHosts,
    health: createHealthCheck({ allowedHosts: healthHosts }),
    agenda: createPrismaPlanAgenda(prisma),
    notes: createPrismaWindowNotes(prisma),
    recurrence: createCronRecurrence(createZonedTimes()),
    startGraceMs: config.modules.maintenance.startGraceMinutes * 60_000,
    failedStarts: new Map(),
    scheduleRuns,
    presence,
  };
  const endedTasks = createEndedTasks(ecs, clusterArns);
  const taskRunDeps: TaskRunDeps = { moduleActive: deps.moduleActive, endedTasks, taskRuns };
  const missedRunDeps: MissedRunDeps = {
    moduleActive: deps.moduleActive,
    missedRuns: createPrismaMissedRunStore(prisma),
    scheduleRuns,
    taskStarter: createTaskStarter(ecs, events),
    windows,
    examined: new Map(),
  };
  return { deps, snapshot, listener, planNotices, presence, revokedSessions, taskRunDeps, missedRunDeps };
}

/** The maintenance use cases as surfaces call them. After a start or an end the reconciler is woken at once. */
function bindMaintenance(deps: PreflightDeps & CarryOutDeps, wakeReconciler: () => void) {
  const thenWake = async (command: Promise<Outcome<Window>>): Promise<Outcome<Window>> => {
    const outcome = await command;
    if (outcome.ok) wakeReconciler();
    return outcome;
  };
  return {
    listStranded: () => listStranded(deps),
    readWindow: (principal: Principal) => readWindow(deps, principal),
    readConsole: (principal: Principal) => readConsole(deps, principal),
    readQuiet: () => readQuiet(deps),
    readPreflight: (principal: Principal, span: PreflightSpan) => readPreflight(deps, principal, span),
    startWindow: (principal: Principal, input: StartInput) => thenWake(startWindow(deps, principal, input)),
    startPlanNow: (principal: Principal, input: StartPlanNowInput) =>
      thenWake(startPlanNow(deps, principal, input)),
    extendWindow: (principal: Principal, input: ExtendInput) => extendWindow(deps, principal, input),
    changeMessage: (principal: Principal, input: ChangeMessageInput) => changeMessage(deps, principal, input),
    changeMode: (principal: Principal, input: ChangeModeInput) => changeMode(deps, principal, input),
    activateAnyway: (principal: Principal, input: ActivateAnywayInput) =>
      activateAnyway(deps, principal, input),
    stopTasks: (principal: Principal, input: StopTasksInput) => stopTasks(deps, principal, input),
    exceptSchedule: (principal: Principal, input: ExceptScheduleInput) =>
      exceptSchedule(deps, principal, input),
    endWindow: (principal: Principal, windowId: string | null = null) =>
      thenWake(endWindow(deps, principal, windowId)),
  };
}
