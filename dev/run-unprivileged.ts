import { execFile } from 'node:child_process';
import { chmod, mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { promisify } from 'node:util';

/** How to start PostgreSQL, which refuses to run as root. */
export type Runner = {
  /** For `spawn`: whom to run as; empty when that is who we are. */
  readonly identity: { readonly uid?: number; readonly gid?: number };
  /** What goes before the command. */
  readonly prefix: readonly string[];
  readonly owner: { readonly uid: number; readonly gid: number } | null;
};

/**
 * As root: run as `nobody`. Where `nobody` cannot get to one of the paths (a checkout under /root, or in a private
 * temporary folder), `setpriv` lets it keep the one capability that overlooks this; no folder's mode is changed.
 */
export async function runnerFor(paths: readonly string[]): Promise<Runner> {
  if (process.getuid?.() !== 0) return { identity: {}, prefix: [], owner: null };
  const owner = { uid: await idOfNobody('-u'), gid: await idOfNobody('-g') };
  const reachable = await Promise.all(paths.map(isReachableByAll));
  if (reachable.every(Boolean)) return { identity: owner, prefix: [], owner };
  const capability = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
  return {
    identity: {},
    // The secure bit keeps the capability for access(2), by which PostgreSQL looks for its own files.
    prefix: [
      'setpriv',
      `--reuid=${owner.uid}`,
      `--regid=${owner.gid}`,
      '--clear-groups',
      ...capability,
      '--securebits=+no_setuid_fixup',
    ],
    owner,
  };
}

/** Makes the directory unless it is there, and gives it, with what it holds, to whom PostgreSQL runs as. */
export async function prepareDataDirectory(dataDir: string, { owner }: Runner): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  await chmod(dataDir, 0o700);
  if (!owner || (await stat(dataDir)).uid === owner.uid) return;
  await promisify(execFile)('chown', ['-R', `${owner.uid}:${owner.gid}`, dataDir]);
}

async function idOfNobody(flag: string): Promise<number> {
  const { stdout } = await promisify(execFile)('id', [flag, 'nobody']);
  return Number(stdout);
}

async function isReachableByAll(path: string): Promise<boolean> {
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    const known = await stat(folder).catch(() => null);
    if (known && (known.mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}
