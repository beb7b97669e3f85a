import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import { NO_LAGS } from './lags.ts';
import type { World } from './world.ts';

const VERSION = 1;

/** What a file from before there were these says nothing of. */
const ADDED = { deletedClusters: [], lags: NO_LAGS, launches: [] } satisfies Partial<World>;
type SavedWorld = Omit<World, keyof typeof ADDED> & Partial<World>;

const saved = z.object({
  version: z.literal(VERSION),
  world: z.custom<SavedWorld>((world) => world !== null),
});

/** The world as it was saved, or null when there is no file. A file that cannot be read stops the start. */
export function loadWorld(file: string): World | null {
  if (!existsSync(file)) return null;
  try {
    return { ...ADDED, ...saved.parse(JSON.parse(readFileSync(file, 'utf8'))).world };
  } catch (cause) {
    throw new Error(`${file} does not hold the state of a local AWS: delete it to begin afresh.`, { cause });
  }
}

/** Replaces the file as a whole, so that a crash leaves the old one or the new one. */
export function saveWorld(file: string, world: World): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.tmp`, JSON.stringify({ version: VERSION, world }));
  renameSync(`${file}.tmp`, file);
}
