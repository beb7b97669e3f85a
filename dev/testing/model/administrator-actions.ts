import fc from 'fast-check';
import { blockerKey } from '#lib/domain/drain/blocker.ts';
import { type HoldException, isUnresolved } from '#lib/domain/schedules/schedule.ts';
import { isOpen, MODES, type Mode } from '#lib/domain/window/window.ts';
import type { MaintenanceDeps } from '#lib/use-cases/maintenance-deps.ts';
import { activateAnyway } from '#lib/use-cases/window/activate-anyway.ts';
import { changeMode } from '#lib/use-cases/window/change-mode.ts';
import { endWindow } from '#lib/use-cases/window/end-window.ts';
import { exceptSchedule } from '#lib/use-cases/window/except-schedule.ts';
import { startWindow } from '#lib/use-cases/window/start-window.ts';
import { stopTasks } from '#lib/use-cases/window/stop-tasks.ts';
import { type Action, processOf } from './action.ts';
import { ADMIN } from './administrator.ts';
import { maintenanceDepsOf } from './maintenance-deps-of.ts';
import type { ModelWorld } from './model-world.ts';
import { RULE_NAMES } from './operator-actions.ts';
import { overridden } from './overridden.ts';

const process = fc.nat({ max: 2 });
const mode = fc.constantFrom(...MODES);
const exception = fc.constantFrom('left-enabled', 'stays-disabled', null);

/** Administrators command by what they have on the screen, which may be old, on whichever replica. */
export const administratorActions: fc.Arbitrary<Action> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(process, mode).map(([n, wanted]) => starts(wanted, n)) },
  { weight: 3, arbitrary: fc.tuple(process, fc.boolean()).map(([n, seen]) => ends(seen, n)) },
  { weight: 1, arbitrary: fc.tuple(process, mode).map(([n, wanted]) => changesMode(wanted, n)) },
  { weight: 1, arbitrary: process.map(activatesAnyway) },
  { weight: 1, arbitrary: process.map(stopsTasks) },
  { weight: 1, arbitrary: fc.tuple(process, RULE_NAMES, exception).map((all) => decides(...all)) },
);

export function starts(wanted: Mode, n: number): Action {
  return command(`start ${wanted}`, n, async (deps) => {
    await startWindow(deps, ADMIN, { mode: wanted, reason: null, message: null, withoutSchedules: true });
  });
}

/** The window that was seen, or whichever is open. */
export function ends(seen: boolean, n: number): Action {
  return command(seen ? 'end the window seen' : 'end whichever window is open', n, async (deps, world) => {
    await endWindow(deps, ADMIN, seen ? seenWindowId(world) : null);
  });
}

function changesMode(wanted: Mode, n: number): Action {
  return command(`change the mode to ${wanted}`, n, async (deps, world) => {
    await changeMode(deps, ADMIN, { mode: wanted, windowId: seenWindowId(world) });
  });
}

function activatesAnyway(n: number): Action {
  return command('activate anyway', n, async (deps, world) => {
    const windowId = seenWindowId(world);
    if (windowId === null) return;
    const seen = world.view?.blockers.map(blockerKey) ?? [];
    const outcome = await activateAnyway(deps, ADMIN, { windowId, reason: 'it is safe', seen });
    if (!outcome.ok) return;
    const unseen = overridden(world, outcome.value).find((key) => !seen.includes(key));
    if (unseen) throw new Error(`waived although nobody had seen it: ${unseen}`);
  });
}

function stopsTasks(n: number): Action {
  return command('stop the tasks seen', n, async (deps, world) => {
    const windowId = seenWindowId(world);
    const tasks = world.view?.observation?.busyTasks.map(({ arn }) => arn) ?? [];
    if (windowId !== null) await stopTasks(deps, ADMIN, { windowId, tasks });
  });
}

export function decides(n: number, name: string, wanted: HoldException | null): Action {
  return command(`decide about ${name}: ${wanted ?? 'as always'}`, n, async (deps, world) => {
    const holds = [...world.database.holds.values()];
    const hold = holds.find((candidate) => candidate.ruleName === name && isUnresolved(candidate));
    if (hold) await exceptSchedule(deps, ADMIN, { holdId: hold.id, exception: wanted });
  });
}

function command(
  words: string,
  n: number,
  run: (deps: MaintenanceDeps, world: ModelWorld) => Promise<void>,
): Action {
  return {
    words,
    possible: () => true,
    run: (world, caller) => run(maintenanceDepsOf(world, caller, processOf(world, n)), world),
  };
}

function seenWindowId({ view }: ModelWorld): string | null {
  return view && isOpen(view.window) ? view.window.id : null;
}
