import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { seeded } from './seeded.ts';

const KINDS = [
  'throttle',
  'access-denied',
  'server-error',
  'expired-token',
  'unrecognized-client',
  'cluster-not-found',
  'concurrent-modification',
  'html',
  'empty-object',
  'hang',
  'reset',
  'empty-page',
  'repeated-token',
  'invalid-token',
  'no-capacity',
] as const;
export type FaultKind = (typeof KINDS)[number];

/** These are for list calls only, the second set for those that bring a token. */
const OF_LISTS: ReadonlySet<FaultKind | undefined> = new Set([
  'empty-page',
  'repeated-token',
  'invalid-token',
]);
const OF_FURTHER_PAGES: ReadonlySet<FaultKind | undefined> = new Set(['repeated-token', 'invalid-token']);

/**
 * What goes wrong, with which calls, how often. Without `operation` every call, with `match` those
 * whose input has these fields, with `share` about so many of them (above 0, up to 1), decided by
 * the seed. `kind` absent: the call succeeds, after `delayMs`. `takesEffect`: the call is done all
 * the same, only its answer is spoilt. `hang` answers nothing until the client gives up or the
 * faults are cleared; then the call is done as if nothing had been.
 *
 * Of pages: `empty-page` answers none, with a token that goes on from the same place (give `times`,
 * or the list never ends); `repeated-token` answers the page with the token that was asked with;
 * `invalid-token` refuses that token, as one that has expired (`expired-token` is about credentials).
 *
 * Of RunTask: `no-capacity` answers 200 with a failure in place of tasks.
 */
export const faultDefinition = z.strictObject({
  operation: z.string().exactOptional(),
  match: z.record(z.string(), z.unknown()).exactOptional(),
  times: z.union([z.number().int().min(1), z.literal('always')]).default('always'),
  share: z.number().gt(0).max(1).exactOptional(),
  kind: z.enum(KINDS).exactOptional(),
  delayMs: z.number().min(0).exactOptional(),
  takesEffect: z.boolean().exactOptional(),
});
export type FaultDefinition = z.input<typeof faultDefinition>;
export type Fault = z.output<typeof faultDefinition>;

export type Faults = {
  add(faults: readonly Fault[]): void;
  list(): readonly Fault[];
  /** Forgets all faults, lets every hanging call go on, and begins the draw of shares again. */
  clear(seed?: number): void;
  /** The first fault that fits this call; its count goes down by one. */
  take(operation: string, input: Readonly<Record<string, unknown>>): Fault | undefined;
  /** Resolves when the faults are cleared or `signal` aborts. */
  untilCleared(signal: AbortSignal): Promise<void>;
};

/** The same seed, faults and sequence of calls hit the same calls. */
export function createFaults(firstSeed: number): Faults {
  let faults: readonly Fault[] = [];
  let cleared = new AbortController();
  let seed = firstSeed;
  let draw = seeded(seed);
  return {
    add(more) {
      faults = [...faults, ...more];
    },
    list: () => faults,
    clear(nextSeed = seed) {
      faults = [];
      seed = nextSeed;
      draw = seeded(seed);
      cleared.abort();
      cleared = new AbortController();
    },
    take(operation, input) {
      const hit = faults.find(
        (fault) => fits(fault, operation, input) && (fault.share === undefined || draw() < fault.share),
      );
      if (hit) faults = faults.flatMap((fault) => (fault === hit ? usedOnce(fault) : [fault]));
      return hit;
    },
    untilCleared(signal) {
      const either = AbortSignal.any([signal, cleared.signal]);
      return new Promise((resolve) => {
        if (either.aborted) resolve();
        else either.addEventListener('abort', () => resolve(), { once: true });
      });
    },
  };
}

function fits(fault: Fault, operation: string, input: Readonly<Record<string, unknown>>): boolean {
  if (fault.operation !== undefined && fault.operation !== operation) return false;
  if (fault.kind === 'no-capacity' && operation !== 'RunTask') return false;
  if (OF_LISTS.has(fault.kind) && !operation.startsWith('List')) return false;
  if (OF_FURTHER_PAGES.has(fault.kind) && (input.nextToken ?? input.NextToken) === undefined) return false;
  return Object.entries(fault.match ?? {}).every(([field, value]) => isDeepStrictEqual(input[field], value));
}

function usedOnce(fault: Fault): Fault[] {
  if (fault.times === 'always') return [fault];
  return fault.times > 1 ? [{ ...fault, times: fault.times - 1 }] : [];
}
