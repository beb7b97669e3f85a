import { type Hold, isUnresolved } from '#lib/domain/schedules/schedule.ts';
import { isOpen } from '#lib/domain/window/window.ts';
import type { ScheduleRef } from '#lib/ports/schedule-control.ts';
import type { CommitResult, WindowChange } from '#lib/ports/window-store.ts';
import type { FakeAws } from '../fakes/fake-aws.ts';
import type { FakeDatabase } from '../fakes/fake-database.ts';
import type { PortCall } from '../fakes/turn.ts';
import type { Caller, Witness } from './caller.ts';
import { isTooLate } from './late-call.ts';
import { createLookInProgress, type Look, type LookInProgress } from './look.ts';
import { EXEMPT_SCHEDULE } from './model-rules.ts';
import { wrongWithQuiet } from './quiet-in-truth.ts';
import type { ReplicaProcess } from './replica-process.ts';
import { createRuleHistories } from './rule-history.ts';
import type { Scene } from './scene.ts';

/** Sees everything as it truly happens, and notes what must not happen. */
export type Truth = Scene & {
  readonly witness: Witness;
  readonly looks: readonly Look[];
  /** Broken promises, in words. */
  readonly broken: readonly string[];
};

type World = {
  readonly aws: FakeAws;
  readonly database: FakeDatabase;
  readonly processes: readonly ReplicaProcess[];
};

export function createTruth(world: World): Truth {
  const rules = createRuleHistories(world.aws, world.database);
  const scene: Scene = { ...world, rules };
  const looks: Look[] = [];
  const broken: string[] = [];
  const inProgress = new WeakMap<Caller, LookInProgress>();
  return {
    ...scene,
    looks,
    broken,
    witness(caller, call, answer) {
      const progress = inProgress.get(caller) ?? createLookInProgress(scene);
      inProgress.set(caller, progress);
      const look = progress.witness(call, answer);
      if (look) looks.push(look);
      broken.push(...brokenBy(scene, looks, caller, call, answer));
    },
  };
}

function brokenBy(
  scene: Scene,
  looks: readonly Look[],
  caller: Caller,
  { verb, input }: PortCall,
  answer: unknown,
): string[] {
  switch (verb) {
    case 'windows.commit':
      return answer === ('committed' satisfies CommitResult)
        ? brokenByCommit(scene, looks, input as WindowChange)
        : [];
    case 'holds.except':
      if (answer === true) noticeDecision(scene, input as string);
      return [];
    case 'holds.resolve':
      noticeResolution(scene, input as Hold);
      return [];
    case 'holds.intend':
      return brokenByIntent(scene, answer as Hold | null);
    case 'schedules.disable':
      return brokenByDisable(scene, caller, input as ScheduleRef);
    case 'schedules.enable':
      return brokenByEnable(scene, caller, input as ScheduleRef);
    default:
      return [];
  }
}

function brokenByCommit(scene: Scene, looks: readonly Look[], { before, after }: WindowChange): string[] {
  if (after.version !== before.version + 1) return ['a change that is not one version on'];
  if (isOpen(after) && !isOpen(before)) scene.rules.windowOpens();
  if (before.status !== 'PENDING' || after.status !== 'ACTIVE' || after.override) return [];
  return wrongWithQuiet(scene, after, looks, new Set()).map((wrong) => `ACTIVE although ${wrong}`);
}

function brokenByDisable({ rules, database }: Scene, caller: Caller, { ruleName }: ScheduleRef): string[] {
  const heldUp = caller.heldUpSinceMs() !== null;
  if (!rules.noticeOurs(ruleName, heldUp)) return [];
  if (ruleName === EXEMPT_SCHEDULE) return [`${ruleName} is exempt, and was disabled`];
  const isOwed = [...database.holds.values()].some(
    (hold) => hold.ruleName === ruleName && isUnresolved(hold),
  );
  return isOwed || heldUp ? [] : [`${ruleName} was disabled before that was written down`];
}

/** A schedule that we have disabled ourselves must not pass for one that was disabled before. */
function brokenByIntent({ database, rules }: Scene, hold: Hold | null): string[] {
  const entry = database.audit.at(-1);
  if (!hold || entry?.after !== hold || entry.action !== 'schedule-hold-intended') return [];
  const rule = rules.of(hold.ruleName);
  if (hold.originalState === 'ENABLED' || rule?.state !== 'DISABLED' || rule.lastChangedBy === 'others')
    return [];
  const earlier = [...database.holds.values()].filter(
    ({ ruleName, id }) => ruleName === hold.ruleName && id !== hold.id,
  );
  const last = earlier.at(-1);
  if (last?.originalState === 'DISABLED' || last?.exception === 'stays-disabled') return [];
  return [`${hold.ruleName} passes for disabled before the window, and it was we who disabled it`];
}

function noticeResolution({ database, rules }: Scene, { id }: Hold): void {
  const hold = database.holds.get(id);
  if (hold) rules.resolved(hold);
}

function noticeDecision({ database, rules }: Scene, holdId: string): void {
  const hold = database.holds.get(holdId);
  if (hold) rules.decided(hold);
}

/** One that comes too late counts as somebody else's. */
function brokenByEnable({ rules, database }: Scene, caller: Caller, { ruleName }: ScheduleRef): string[] {
  if (isTooLate(caller, database.clock.now().getTime())) {
    rules.changedByOthers(ruleName, 'ENABLED');
    return [];
  }
  const before = rules.noticeOurs(ruleName, caller.heldUpSinceMs() !== null);
  return before && before.before === 'DISABLED' && !before.touched
    ? [`${ruleName} was disabled before the window, and was enabled`]
    : [];
}
