import { existsSync } from 'node:fs';
import { cp, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

/**
 * Copies an installed package and, one after the other, all that it depends on to the same places below
 * `folder/node_modules`. Types are left behind: nobody runs them. Throws when one is not installed.
 */
export async function copyPackage(root: string, name: string, folder: string): Promise<void> {
  const copied = new Set<string>();
  const copy = async (wanted: string, from: string): Promise<void> => {
    const path = installed(root, wanted, from);
    if (copied.has(path)) return;
    copied.add(path);
    await cp(path, join(folder, relative(root, path)), { recursive: true });
    const { dependencies = {} }: { dependencies?: Record<string, string> } = JSON.parse(
      await readFile(join(path, 'package.json'), 'utf8'),
    );
    for (const dependency of Object.keys(dependencies)) {
      if (!dependency.startsWith('@types/')) await copy(dependency, path);
    }
  };
  await copy(name, root);
}

/** The package as Node finds it from `from`: in the nearest `node_modules`, up to that of `root`. */
function installed(root: string, name: string, from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const path = join(folder, 'node_modules', name);
    if (existsSync(path)) return path;
    if (folder === root) throw new Error(`${name} is not installed, which ${from} needs.`);
  }
}
