import { Gauge, type Registry } from 'prom-client';
import type { Blocker } from '#lib/domain/drain/blocker.ts';
import { isOpen, MODES } from '#lib/domain/window/window.ts';
import type { Present } from '#lib/ports/meters.ts';

const BLOCKER_KINDS = Object.keys({
  'not-observed': true,
  'observation-too-old': true,
  'observation-failed': true,
  'replica-not-shut': true,
  'requests-in-flight': true,
  'schedule-enabled': true,
  'hold-unconfirmed': true,
  'busy-task': true,
  settling: true,
  'not-quiet-for-long': true,
} satisfies Record<Blocker['kind'], true>);

const STATES = [
  { status: 'INACTIVE', mode: '' },
  ...MODES.flatMap((mode) => [
    { status: 'PENDING', mode },
    { status: 'ACTIVE', mode },
  ]),
];

export type PresentGauges = {
  /** From now on this is how things are. What is not known is left out, because 0 would be a statement. */
  show(present: Present): void;
  tickDone(): void;
};

export function createPresentGauges(registry: Registry): PresentGauges {
  const registers = [registry];
  const gauge = <Label extends string = never>(name: string, help: string, labelNames: Label[] = []) =>
    new Gauge({ name: `maintenance_${name}`, help, labelNames, registers });

  const status = gauge(
    'window_status',
    'By which status and mode this process gates: 1 for the one it is, 0 for the others. Left out while the state is not known.',
    ['status', 'mode'],
  );
  const safe = gauge(
    'safe_to_deploy',
    '1 while the window is ACTIVE and nothing disturbs, else 0. Left out when the store does not say so in time: then take it for 0.',
  );
  const blockers = gauge(
    'blockers',
    'What keeps the open window from being quiet at this moment, by kind. Left out when the store does not say in time.',
    ['kind'],
  );
  const observationAge = gauge(
    'observation_age_seconds',
    'How long ago schedules and tasks were last looked at for the open window.',
  );
  const snapshotAge = gauge(
    'snapshot_age_seconds',
    'How long ago this process last read the state of the window from the store.',
  );
  const viewers = gauge('event_viewers', 'Open streams of GET /api/maintenance/events in this process.');
  const lastTick = gauge(
    'last_tick_timestamp_seconds',
    'When this process last ended a tick without failing, in seconds since 1970 by its own clock. Left out before the first.',
  );
  lastTick.remove();

  return {
    show({ window, quiet, snapshotAgeMs, eventViewers }) {
      status.reset();
      if (window) {
        const mode = isOpen(window) ? window.mode : '';
        for (const state of STATES)
          status.set(state, state.status === window.status && state.mode === mode ? 1 : 0);
      }
      blockers.reset();
      if (quiet) {
        for (const kind of BLOCKER_KINDS) blockers.set({ kind }, 0);
        for (const { kind } of quiet.blockers) blockers.inc({ kind });
      }
      setOrRemove(safe, quiet && Number(quiet.safeToDeploy));
      setOrRemove(observationAge, inSeconds(quiet?.observationAgeMs));
      setOrRemove(snapshotAge, inSeconds(snapshotAgeMs));
      viewers.set(eventViewers);
    },
    tickDone: () => lastTick.setToCurrentTime(),
  };
}

const inSeconds = (ms: number | null | undefined) => (ms == null ? null : ms / 1000);

/** A gauge of prom-client says 0 until it is told otherwise. */
function setOrRemove(gauge: Gauge<never>, value: number | null): void {
  if (value === null) gauge.remove();
  else gauge.set(value);
}
