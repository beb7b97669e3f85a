import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DemoProblem } from './demo-problem.ts';

export type Secrets = { readonly nextauthSecret: string; readonly cronSecret: string };

/** Makes the folder unless it is there, and tries to write into it. Throws a DemoProblem when that fails. */
export async function openDataFolder(folder: string): Promise<void> {
  const probe = join(folder, '.write-test');
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(probe, '');
    await rm(probe);
  } catch (cause) {
    throw new DemoProblem(
      `The demo keeps its data in ${folder} and cannot write there: ${reason(cause)}. Make the folder writable for you, or free some space.`,
      { cause },
    );
  }
}

function reason(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  const words: Record<string, string> = {
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EROFS: 'the file system is read-only',
    ENOSPC: 'the disk is full',
    ENOTDIR: 'a part of the path is a file',
    EEXIST: 'there is a file of that name',
  };
  return words[code] ?? code;
}

/** The secrets of this folder's demo, made at the first start and readable for its owner only. */
export async function readSecrets(folder: string): Promise<Secrets> {
  return {
    nextauthSecret: await readOrMake(join(folder, 'nextauth-secret')),
    cronSecret: await readOrMake(join(folder, 'cron-secret')),
  };
}

async function readOrMake(file: string): Promise<string> {
  const known = (await readFile(file, 'utf8').catch(() => '')).trim();
  if (known) return known;
  const made = randomBytes(32).toString('base64url');
  await writeFile(file, made, { mode: 0o600 });
  return made;
}
