import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readOwnTexts } from '#lib/own-texts.ts';
import { type PlatformLogo, readLogo } from '#lib/platform-logo.ts';
import type { OwnTexts } from '#lib/texts/catalogue-in.ts';

const path = z.string().trim().min(1);

const ConfigFile = z.strictObject({
  platform: z.strictObject({
    name: z.string().trim().min(1).max(60),
    /** An SVG or PNG file below the folder of this file, at most 200 KB; the application's own mark by default. */
    logo: path.optional(),
    /** The same for dark mode; `logo` by default. */
    logoDark: path.optional(),
  }),
  /** A folder, seen from the one of this file, with the platform's own texts by language. */
  texts: path.optional(),
  modules: z.strictObject({
    maintenance: z.strictObject({
      active: z.boolean(),
      /** Task families that may go on running during a window. */
      exemptTaskFamilies: z.array(z.string().min(1)).default([]),
      /** Names of rules that are never held, such as the one that calls this application's own cron route. */
      exemptSchedules: z.array(z.string().min(1)).default([]),
      /** Hosts inside the network, such as localhost, that may be asked whether the platform is healthy. */
      healthHosts: z.array(z.string().trim().toLowerCase().min(1)).default([]),
      /** For how many minutes after its time a planned window may still start; after that it is missed. */
      startGraceMinutes: z.number().min(1).max(1_440).default(15),
    }),
  }),
});

/** The configuration as the application uses it: what the file points to has been read. */
export type Config = Pick<z.infer<typeof ConfigFile>, 'modules'> & {
  readonly platform: { readonly name: string; readonly logo?: PlatformLogo };
  readonly texts?: OwnTexts;
};

/**
 * Reads the platform's configuration file, and the logo and texts that it points to. Throws one sentence that says
 * what is wrong with it.
 */
export function readConfig(path: string): Config {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new Error(`${path} cannot be read as JSON: ${cause instanceof Error ? cause.message : cause}`, {
      cause,
    });
  }
  const parsed = ConfigFile.safeParse(json);
  if (!parsed.success) throw new Error(`${path} is not valid. ${z.prettifyError(parsed.error)}`);
  const { platform, modules, texts } = parsed.data;
  const logo = readLogo(path, platform.logo, platform.logoDark);
  return {
    platform: { name: platform.name, ...(logo && { logo }) },
    modules,
    ...(texts && { texts: readOwnTexts(path, texts) }),
  };
}
