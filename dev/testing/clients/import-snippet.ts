import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');
const CACHE = join(ROOT, 'node_modules', '.cache');

/** A module of `docs/clients.md`, imported as it stands there; its packages are this project's. */
export async function importSnippet<Module>(name: string): Promise<Module> {
  const text = await readFile(join(ROOT, 'docs', 'clients.md'), 'utf8');
  const source = text.split(`\`\`\`js ${name}\n`)[1]?.split('\n```')[0];
  if (!source) throw new Error(`clients.md has no snippet ${name}.`);
  await mkdir(CACHE, { recursive: true });
  const folder = await mkdtemp(join(CACHE, 'snippet-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, name.replace('.js', '.mjs'));
  await writeFile(file, source);
  return import(pathToFileURL(file).href);
}
