import fc from 'fast-check';
import type { At, Fate } from './fate.ts';

/** The calls at which it matters most whether they, or what was known before them, still stand. */
const VERBS = [
  'windows.commit',
  'schedules.disable',
  'schedules.enable',
  'schedules.look',
  'schedules.discover',
  'lease.stillOurs',
  'holds.intend',
  'holds.confirmHeld',
  'holds.confirmRestored',
  'holds.resolve',
  'holds.recordDrift',
  'observations.save',
  'tasks.scan',
] as const;

const at: fc.Arbitrary<At> = fc.oneof(
  fc.integer({ min: 1, max: 28 }).map((count) => ({ verb: null, count })),
  fc
    .tuple(fc.constantFrom(...VERBS), fc.integer({ min: 1, max: 3 }))
    .map(([verb, count]) => ({ verb, count })),
);
const moment = fc.constantFrom('before', 'after');

/** Whoever meets these does not come to an end, or not as it should. */
export const accidents: fc.Arbitrary<Fate> = fc.oneof(
  fc.record({ kind: fc.constant('dies'), at, moment }),
  fc.record({ kind: fc.constant('database-fails'), at, moment }),
);

/** Whoever meets these goes on only when it is woken. */
export const pauses: fc.Arbitrary<Fate> = fc.record({
  kind: fc.constantFrom('freezes', 'freezes', 'waits'),
  at,
});
