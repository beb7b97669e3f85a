import * as z from 'zod';
import { type AwsError, invalidParameter } from './aws-error.ts';
import type { World } from './world.ts';

/**
 * One call of an AWS API. It throws AwsError to refuse; `output: null` is an empty body. Without
 * `world` nothing has changed. `pageSize` is the most that a page holds, whatever the client asks.
 */
export type Operation = (world: World, input: unknown, pageSize: number) => Answer;
export type Answer = { readonly output: object | null; readonly world?: World };

/** `input` as `schema` reads it; throws what `refuse` makes of the first complaint. */
export function parseInput<T>(
  schema: z.ZodType<T>,
  input: unknown,
  refuse: (message: string) => AwsError = invalidParameter,
): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw refuse(z.prettifyError(parsed.error).replaceAll('\n', ' '));
}

/** AWS counts time in seconds. */
export function epochSeconds(milliseconds: number | null): number | undefined {
  return milliseconds === null ? undefined : milliseconds / 1000;
}
