import type { ScheduleRef } from './schedule-control.ts';

/**
 * started: ECS has taken every task. failed: it will not, or not all of them; those that it has started all the same
 * are named. unknown: AWS could not be reached or was too busy; safe to ask again with the same token.
 */
export type StartResult =
  | { readonly kind: 'started'; readonly taskArns: readonly string[] }
  | { readonly kind: 'failed'; readonly taskArns: readonly string[]; readonly why: string }
  | { readonly kind: 'unknown'; readonly why: string };

/** So long, in milliseconds, does ECS know a client token again: at least an hour, whatever becomes of the tasks. */
export const CLIENT_TOKEN_LASTS_MS = 3_600_000;

export type TaskStarter = {
  /**
   * Starts the tasks of a schedule once, as its rule's targets say, whether or not the rule is enabled. The same
   * `clientToken` starts nothing twice as long as it lasts. Nothing here rejects because of AWS.
   */
  runOnce(schedule: ScheduleRef, clientToken: string): Promise<StartResult>;
};
