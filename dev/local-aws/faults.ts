import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { AwsError } from './aws-error.ts';

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
] as const;
export type FaultKind = (typeof KINDS)[number];

/**
 * What goes wrong, with which calls, how often. Without `operation` every call, with `match` those
 * whose input has these fields. `kind` absent: the call succeeds, after `delayMs`. `takesEffect`:
 * the call is done all the same, only its answer is spoilt. `hang` answers nothing until the client
 * gives up or the faults are cleared; then the call is done as if nothing had been.
 */
export const faultDefinition = z.strictObject({
  operation: z.string().exactOptional(),
  match: z.record(z.string(), z.unknown()).exactOptional(),
  times: z.union([z.number().int().min(1), z.literal('always')]).default('always'),
  kind: z.enum(KINDS).exactOptional(),
  delayMs: z.number().min(0).exactOptional(),
  takesEffect: z.boolean().exactOptional(),
});
export type FaultDefinition = z.input<typeof faultDefinition>;
export type Fault = z.output<typeof faultDefinition>;

export type Faults = {
  add(faults: readonly Fault[]): void;
  list(): readonly Fault[];
  /** Forgets all faults and lets every hanging call go on. */
  clear(): void;
  /** The first fault that fits this call; its count goes down by one. */
  take(operation: string, input: Readonly<Record<string, unknown>>): Fault | undefined;
  /** Resolves when the faults are cleared or `signal` aborts. */
  untilCleared(signal: AbortSignal): Promise<void>;
};

export function createFaults(): Faults {
  let faults: readonly Fault[] = [];
  let cleared = new AbortController();
  return {
    add(more) {
      faults = [...faults, ...more];
    },
    list: () => faults,
    clear() {
      faults = [];
      cleared.abort();
      cleared = new AbortController();
    },
    take(operation, input) {
      const hit = faults.find((fault) => fits(fault, operation, input));
      faults = faults.flatMap((fault) => (fault === hit ? usedOnce(fault) : [fault]));
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
  return Object.entries(fault.match ?? {}).every(([field, value]) => isDeepStrictEqual(input[field], value));
}

function usedOnce(fault: Fault): Fault[] {
  if (fault.times === 'always') return [fault];
  return fault.times > 1 ? [{ ...fault, times: fault.times - 1 }] : [];
}

/** The error that a fault of this kind answers, when it is an error of AWS. */
export function errorOf(kind: FaultKind, operation: string, serverError: string): AwsError | null {
  switch (kind) {
    case 'throttle':
      return new AwsError('ThrottlingException', 'Rate exceeded');
    case 'access-denied':
      return new AwsError('AccessDeniedException', `User is not authorized to perform: ${operation}`);
    case 'server-error':
      return new AwsError(serverError, 'This exception occurs due to unexpected causes.', 500);
    case 'expired-token':
      return new AwsError('ExpiredTokenException', 'The security token included in the request is expired');
    case 'unrecognized-client':
      return new AwsError(
        'UnrecognizedClientException',
        'The security token included in the request is invalid.',
      );
    case 'cluster-not-found':
      return new AwsError('ClusterNotFoundException', 'Cluster not found.');
    case 'concurrent-modification':
      return new AwsError('ConcurrentModificationException', 'Rule is being modified by another request.');
    case 'html':
    case 'empty-object':
    case 'hang':
    case 'reset':
      return null;
  }
}
