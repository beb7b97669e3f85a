import type { PortCall, Turn } from '../fakes/turn.ts';
import type { Fate } from './fate.ts';

/** Thrown out of every call of a process that is dead. */
export class Died extends Error {}
/** Thrown out of one call. */
export class DatabaseFailed extends Error {}

type Stop = { readonly stopped: Promise<void>; readonly stop: () => void };

/** One run of a command or a tick: the fakes ask it before and after each call. */
export type Caller = {
  readonly name: string;
  readonly turn: Turn;
  /** Whether it renews its lease by itself. */
  readonly beats: () => boolean;
  /** Resolves when it stands still. */
  readonly standsStill: Promise<void>;
  /** Since when it stands still, or has once stood still, so that what it does may come late; null: never. */
  heldUpSinceMs(): number | null;
  /** Whether it stands, or once stood, still just before a call that changes a schedule. */
  stoodBeforeChange(): boolean;
  /** Lets it go on; or die as soon as the next call that changes a schedule has taken effect. */
  wake(then: 'goes-on' | 'dies'): void;
};

/** Told of a call of this caller in the instant in which it has taken effect. */
export type Witness = (caller: Caller, call: PortCall, answer: unknown) => void;

type Options = {
  readonly name: string;
  readonly fate: Fate;
  readonly nowMs: () => number;
  readonly witness: Witness;
  /** Who goes first when several are at work. */
  readonly order: ((label: string) => Promise<void>) | null;
};

export function createCaller({ name, fate, nowMs, witness, order }: Options): Caller {
  const asked = createCounter(fate);
  const answered = createCounter(fate);
  let dead = false;
  let failed = false;
  let heldUpSinceMs: number | null = null;
  let frozen = false;
  let diesOnChange = false;
  let stoodBeforeChange = false;
  const still = createStop();
  let woken = createStop();

  const turnBefore = (call: PortCall): Promise<void> => {
    if (dead) return Promise.reject(new Died());
    if (frozen) {
      stoodBeforeChange ||= changesSchedule(call);
      return woken.stopped.then(() => turnBefore(call));
    }
    if (asked(call) && fate.kind !== 'nothing') {
      if (fate.kind === 'freezes' || fate.kind === 'waits') {
        frozen = fate.kind === 'freezes';
        heldUpSinceMs = nowMs();
        stoodBeforeChange = changesSchedule(call);
        woken = createStop();
        still.stop();
        return woken.stopped;
      }
      if (fate.moment === 'before') return fateOf(call);
    }
    return order ? order(`${name}: ${call.verb}`) : DONE;
  };
  const turnAfter = (call: PortCall, answer: unknown): Promise<void> => {
    witness(caller, call, answer);
    const isTheOne = answered(call);
    if (diesOnChange && changesSchedule(call)) dead = true;
    if (dead) return Promise.reject(new Died());
    const befalls = fate.kind === 'dies' || fate.kind === 'database-fails';
    return isTheOne && befalls && fate.moment === 'after' ? fateOf(call) : DONE;
  };
  const fateOf = (call: PortCall): Promise<void> => {
    if (fate.kind === 'dies') {
      dead = true;
      return Promise.reject(new Died());
    }
    if (failed || isAwsCall(call)) return DONE;
    failed = true;
    return Promise.reject(new DatabaseFailed());
  };
  const caller: Caller = {
    name,
    turn: (call, moment, answer) => (moment === 'before' ? turnBefore(call) : turnAfter(call, answer)),
    beats: () => !dead && !frozen,
    standsStill: still.stopped,
    heldUpSinceMs: () => heldUpSinceMs,
    stoodBeforeChange: () => stoodBeforeChange,
    wake(then) {
      frozen = false;
      diesOnChange = then === 'dies';
      woken.stop();
    },
  };
  return caller;
}

const DONE = Promise.resolve();

/** Answers whether this is the call at which the fate falls. */
function createCounter(fate: Fate): (call: PortCall) => boolean {
  let count = 0;
  return ({ verb }) => {
    if (fate.kind === 'nothing' || (fate.at.verb !== null && fate.at.verb !== verb)) return false;
    count += 1;
    return count === fate.at.count;
  };
}

function changesSchedule({ verb }: PortCall): boolean {
  return verb === 'schedules.disable' || verb === 'schedules.enable';
}

function isAwsCall({ verb }: PortCall): boolean {
  return verb.startsWith('schedules.') || verb.startsWith('tasks.') || verb.startsWith('taskControl.');
}

function createStop(): Stop {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { stopped: promise, stop: resolve };
}
