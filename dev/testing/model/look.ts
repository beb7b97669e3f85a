import { blockerKey } from '#lib/domain/drain/blocker.ts';
import type { BusyTask } from '#lib/domain/drain/busy-task.ts';
import type { KeptObservation } from '#lib/domain/drain/observation.ts';
import { isOpen, type Window } from '#lib/domain/window/window.ts';
import type { Discovery } from '#lib/ports/schedule-control.ts';
import type { TaskScan } from '#lib/ports/task-watch.ts';
import { fakeRuleArn } from '../fakes/fake-schedule-control.ts';
import type { PortCall } from '../fakes/turn.ts';
import { leftEnabledRules } from './left-enabled-rules.ts';
import { EXEMPT_FAMILY, EXEMPT_SCHEDULE } from './model-rules.ts';
import type { Scene } from './scene.ts';

/** One observation that was accepted, and what there truly was against quiet while it was made. */
export type Look = {
  readonly observedAtMs: number;
  readonly windowId: string;
  /** Keys of blockers. */
  readonly against: ReadonlySet<string>;
};

/** Puts together what one caller has truly met, call by call. */
export type LookInProgress = {
  witness(call: PortCall, answer: unknown): Look | null;
};

export function createLookInProgress(scene: Scene): LookInProgress {
  let window: Window | null = null;
  let enabledAtStamp = new Map<string, number>();
  let schedules = new Set<string>();
  let excused = new Set<string>();
  let tasks = new Set<string>();
  let replicas: readonly string[] = [];
  let failures: readonly string[] = [];

  return {
    witness({ verb, input }, answer) {
      switch (verb) {
        case 'windows.load':
          window = answer as Window;
          return null;
        case 'windows.now':
          enabledAtStamp = enabledRules(scene);
          return null;
        case 'schedules.discover':
          schedules = new Set(enabledRules(scene).keys());
          excused = leftEnabledRules(scene.database);
          failures = failureKeys((answer as Discovery).failures);
          return null;
        case 'tasks.scan':
          // Enabled from before the observation's time until now: no good observation misses it.
          for (const [name, changes] of enabledRules(scene)) {
            if (enabledAtStamp.get(name) === changes) schedules.add(name);
          }
          tasks = visibleTasks(scene, input as readonly BusyTask[]);
          failures = [...failures, ...failureKeys((answer as TaskScan).failures)];
          return null;
        case 'replicas.list':
          replicas = window && isOpen(window) ? openReplicas(scene, window.gateVersion) : [];
          return null;
        case 'observations.save': {
          const kept = input as KeptObservation;
          if (scene.database.observation !== kept || !window || !isOpen(window)) return null;
          const leftEnabled = leftEnabledRules(scene.database);
          const blocking = [...schedules].filter((name) => !excused.has(name) && !leftEnabled.has(name));
          const against = new Set([...blocking.map(scheduleKey), ...tasks, ...replicas, ...failures]);
          return { observedAtMs: kept.observedAt.getTime(), windowId: window.id, against };
        }
        default:
          return null;
      }
    },
  };
}

/**
 * Keys of the replicas that let users write by a state older than this version, or still have requests that they
 * let in by one. Nobody can know the requests of one that is silent, or has not said yet that it gates by this version.
 */
export function openReplicas({ processes, database }: Scene, gateVersion: number): string[] {
  const nowMs = database.clock.now().getTime();
  return processes.flatMap((process) => {
    const { id } = process;
    if (process.letsWriteBefore(gateVersion)) return [`replica-not-shut ${id}`];
    const said = database.replicas.get(id);
    const isSilent = !said || said.beatAt.getTime() + said.trustForMs < nowMs;
    if (isSilent || process.requestsBefore(gateVersion) === 0) return [];
    return [`${(said.version ?? -1) >= gateVersion ? 'requests-in-flight' : 'replica-not-shut'} ${id}`];
  });
}

/** With the number of changes that each has seen. */
function enabledRules({ rules }: Scene): Map<string, number> {
  const enabled = new Map<string, number>();
  for (const { name, state, changes } of rules.all()) {
    if (state === 'ENABLED' && name !== EXEMPT_SCHEDULE) enabled.set(name, changes);
  }
  return enabled;
}

/** A task that was busy before and is not to be seen counts once. */
function visibleTasks({ aws }: Scene, known: readonly BusyTask[]): Set<string> {
  const absences = new Map(known.map((task) => [task.arn, task.absences]));
  const visible = [...aws.tasks.values()].filter(({ arn, listed, described, lastStatus, family }) => {
    if (lastStatus === 'STOPPED' || family === EXEMPT_FAMILY) return false;
    return listed || (absences.has(arn) && (described || absences.get(arn) === 0));
  });
  return new Set(visible.map(({ arn }) => `busy-task ${arn}`));
}

function failureKeys(failures: Discovery['failures']): string[] {
  return failures.map((failure) => blockerKey({ kind: 'observation-failed', failure }));
}

export function scheduleKey(name: string): string {
  return `schedule-enabled ${fakeRuleArn({ name, bus: 'default' })}`;
}

export function holdKey(name: string): string {
  return `hold-unconfirmed ${fakeRuleArn({ name, bus: 'default' })}`;
}
