import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/**
 * Runs a command without a shell and answers whether it ended well within its time. What it says goes
 * to our standard error, or nowhere when `quiet`.
 */
export function runCommand(
  command: string,
  args: readonly string[],
  options: { timeoutMs: number; quiet?: boolean },
): Promise<boolean> {
  const child = spawn(command, args, {
    stdio: options.quiet ? 'ignore' : ['ignore', 2, 2],
    timeout: options.timeoutMs,
    killSignal: 'SIGKILL',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return new Promise((done) => {
    child.once('error', () => done(false));
    child.once('close', (code) => done(code === 0));
  });
}

/** The command's path, if the PATH has it. */
export async function onPath(command: string): Promise<string | null> {
  for (const folder of (process.env.PATH ?? '').split(delimiter).filter(Boolean)) {
    const path = join(folder, command);
    if (await isExecutable(path)) return path;
  }
  return null;
}

export function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
