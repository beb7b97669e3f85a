import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

/** Each line: a file, an import in it, and whether the walls of the house let it stand. */
const IMPORTS: readonly (readonly [file: string, imported: string, allowed: boolean])[] = [
  ['lib/domain/a.ts', './window.ts', true],
  ['lib/domain/b.ts', 'zod', false],
  ['lib/domain/c.ts', 'node:fs', false],
  ['lib/domain/d.ts', '#lib/ports/window-store.ts', false],
  ['lib/domain/e.ts', '../env.ts', false],
  ['lib/domain/gate/a.ts', '#lib/domain/window/window.ts', true],
  ['lib/domain/gate/b.ts', '../../env.ts', false],
  ['lib/domain/gate/c.ts', '#lib/use-cases/authorise.ts', false],
  ['lib/ports/a.ts', '#lib/domain/window/window.ts', true],
  ['lib/ports/b.ts', '@aws-sdk/client-ecs', false],
  ['lib/ports/c.ts', '#lib/use-cases/window/start-window.ts', false],
  ['lib/use-cases/a.ts', '#lib/ports/window-store.ts', true],
  ['lib/use-cases/b.ts', '#lib/adapters/aws/task-watch.ts', false],
  ['lib/use-cases/c.ts', '../adapters/aws/task-watch.ts', false],
  ['lib/use-cases/d.ts', 'next/headers', false],
  ['lib/use-cases/e.ts', '#lib/env.ts', false],
  ['lib/use-cases/catalogue/a.ts', '../../adapters/prisma/client.ts', false],
  ['lib/adapters/aws/a.ts', '@aws-sdk/client-ecs', true],
  ['lib/adapters/aws/b.ts', '#lib/adapters/prisma/client.ts', false],
  ['lib/adapters/aws/c.ts', '#lib/use-cases/tick/reconcile.ts', false],
  ['lib/adapters/prisma/a.ts', './client.ts', true],
  ['lib/adapters/prisma/b.ts', '@aws-sdk/client-ecs', false],
  ['lib/adapters/prisma/c.ts', 'next/server', false],
  ['lib/graphql/a.ts', '#lib/use-cases/tick/reconcile.ts', true],
  ['lib/graphql/b.ts', '#lib/adapters/prisma/client.ts', false],
  ['lib/graphql/c.ts', '@prisma/client', false],
  ['lib/graphql/d.ts', '../adapters/prisma/generated/client.ts', false],
  ['lib/edge/a.ts', '#lib/compose.ts', true],
  ['lib/edge/b.ts', '#lib/adapters/prisma/client.ts', false],
  ['lib/edge/c.ts', '@aws-sdk/client-ecs', false],
  ['lib/ui/a.tsx', '#lib/domain/window/window.ts', true],
  ['lib/ui/b.tsx', '#lib/compose.ts', false],
  ['lib/ui/c.tsx', '#lib/edge/shell.ts', false],
  ['lib/ui/d.tsx', '#texts', true],
  ['lib/ui/e.tsx', '#lib/texts/translator.ts', true],
  ['lib/ui/f.tsx', '#lib/texts/get-texts.ts', false],
  ['lib/ui/g.tsx', '#lib/texts/use-texts-server.ts', false],
  ['lib/texts/a.ts', '#lib/domain/refusal.ts', true],
  ['lib/texts/b.ts', 'use-intl/core', true],
  ['lib/texts/c.ts', '../../texts/en/shell.json', true],
  ['lib/texts/d.ts', '#lib/compose.ts', false],
  ['lib/texts/e.ts', 'next/headers', false],
  ['lib/texts/f.ts', '#lib/ui/tone.ts', false],
  ['lib/texts/reader-texts.ts', 'next/headers', true],
  ['lib/texts/reader-texts.ts', '#lib/compose.ts', true],
  ['lib/texts/reader-texts.ts', '#lib/edge/shell.ts', false],
  ['lib/compose.ts', '#lib/adapters/prisma/client.ts', true],
  ['lib/compose.ts', 'next/headers', false],
  ['app/a.tsx', '#lib/edge/shell.ts', true],
  ['app/b.tsx', '#lib/compose.ts', false],
  ['app/c.tsx', '#lib/adapters/prisma/client.ts', false],
  ['app/d.tsx', '@prisma/client', false],
  ['app/e.tsx', '@aws-sdk/client-ecs', false],
  ['app/f.tsx', '#dev/stack.ts', false],
  ['middleware.ts', '#lib/edge/gate/gate-request.ts', true],
  ['middleware.ts', '#lib/compose.ts', false],
];

test('an import through a wall of the house fails the lint, and an allowed one does not', async () => {
  const house = await mkdtemp(join(tmpdir(), 'walls-'));
  onTestFinished(() => rm(house, { recursive: true, force: true }));
  await symlink(join(ROOT, 'node_modules'), join(house, 'node_modules'));
  await copyFile(join(ROOT, 'biome.json'), join(house, 'biome.json'));
  for (const [file, imports] of Map.groupBy(IMPORTS, ([file]) => file)) {
    await mkdir(dirname(join(house, file)), { recursive: true });
    await writeFile(join(house, file), imports.map(([, imported]) => `import '${imported}';\n`).join(''));
  }

  const found = new Set((await wallsHit(house)).map(({ path, start }) => `${path}:${start.line}`));
  const wrong = IMPORTS.filter((entry) => {
    const [file, , allowed] = entry;
    const line = IMPORTS.filter(([other]) => other === file).indexOf(entry) + 1;
    return found.has(`${file}:${line}`) === allowed;
  });
  expect(wrong).toEqual([]);
});

type Location = { readonly path: string; readonly start: { readonly line: number } };

/** Where Biome reports a restricted import. It exits with 1 when it finds something, so that is no error here. */
async function wallsHit(house: string): Promise<Location[]> {
  const biome = join(ROOT, 'node_modules/.bin/biome');
  const rule = '--only=style/noRestrictedImports';
  const options = ['lint', rule, '--vcs-enabled=false', '--max-diagnostics=none', '--reporter=json', '.'];
  const output = await new Promise<string>((done) => {
    execFile(biome, options, { cwd: house, maxBuffer: 1e7 }, (_error, stdout) => done(stdout));
  });
  const report = JSON.parse(output) as { diagnostics: { location: Location }[] };
  return report.diagnostics.map(({ location }) => location);
}
