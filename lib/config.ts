import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Config = z.strictObject({
  platform: z.strictObject({ name: z.string().trim().min(1).max(60) }),
  modules: z.strictObject({
    maintenance: z.strictObject({
      active: z.boolean(),
      /** Task families that may go on running during a window. */
      exemptTaskFamilies: z.array(z.string().min(1)).default([]),
      /** Names of rules that are never held, such as the one that calls this application's own cron route. */
      exemptSchedules: z.array(z.string().min(1)).default([]),
    }),
  }),
});

export type Config = z.infer<typeof Config>;

/** Reads the platform's configuration file. Throws one sentence that says what is wrong with it. */
export function readConfig(path: string): Config {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new Error(`${path} cannot be read as JSON: ${cause instanceof Error ? cause.message : cause}`, {
      cause,
    });
  }
  const parsed = Config.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new Error(`${path} is not valid. ${z.prettifyError(parsed.error)}`);
}
