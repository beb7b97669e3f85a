import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { APIRequestContext, APIResponse } from 'playwright/test';

const ROOT = resolve(import.meta.dirname, '..');

export type ServerAction = { readonly id: string; readonly name: string };

/** Every server action of the production build, by what Next itself keeps of them; the name is `file#function`. */
export function builtActions(): ServerAction[] {
  const manifest = JSON.parse(
    readFileSync(join(ROOT, '.next/server/server-reference-manifest.json'), 'utf8'),
  );
  const actions: Record<string, { filename: string; exportedName: string }> = {
    ...manifest.node,
    ...manifest.edge,
  };
  return Object.entries(actions).map(([id, { filename, exportedName }]) => ({
    id,
    name: `${filename}#${exportedName}`,
  }));
}

/** Every exported function of every `'use server'` file, by name, as the sources have them. */
export function writtenActions(): string[] {
  return ['app', 'lib'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .flatMap((file) => {
        const text = readFileSync(file, 'utf8');
        if (!/['"]use server['"]/.test(text)) return [];
        const names = [...text.matchAll(/^export (?:async function|const) (\w+)/gm)].map(([, name]) => name);
        return names.map((name) => `${relative(ROOT, file)}#${name}`);
      }),
  );
}

/** Calls an action as the console's scripts do: `(previous state, form)`, in React's own encoding. */
export function callAction(
  client: APIRequestContext,
  path: string,
  { id }: ServerAction,
  form: Readonly<Record<string, string>>,
): Promise<APIResponse> {
  // The parts of the form come before what refers to them, as React reads them in their order.
  const parts = new FormData();
  for (const [name, value] of Object.entries(form)) parts.append(`_1_${name}`, value);
  parts.append('0', '["$undefined","$K1"]');
  const headers = { 'next-action': id, accept: 'text/x-component' };
  return client.fetch(path, { method: 'POST', headers, multipart: parts, maxRedirects: 0 });
}

/** Calls an action as a form does that is sent before any script runs: no header tells of it. */
export function submitAction(
  client: APIRequestContext,
  path: string,
  { id }: ServerAction,
  form: Readonly<Record<string, string>>,
): Promise<APIResponse> {
  return client.fetch(path, {
    method: 'POST',
    multipart: { [`$ACTION_ID_${id}`]: '', ...form },
    maxRedirects: 0,
  });
}
