import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { appRoutes } from '#dev/testing/routes/app-routes.ts';
import { withValues } from '#dev/testing/routes/with-values.ts';
import type { PlatformClient } from '../platform-client.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** One address to ask at. */
export type Address = {
  /** As the folders spell it, or the address itself where no route answers. */
  readonly route: string;
  readonly path: string;
  /** Whether it is one of the platform's. */
  readonly known: boolean;
};

/** What only the routes for "not found" answer, and what Next has of its own. */
const UNKNOWN = [
  '/no-such-page',
  '/en/datasets',
  '/robots.txt',
  '/_next/image',
  '/_next/data/x/datasets.json',
  '/_not-found',
  '/api/no-such',
  '/api',
];

/** Every address there is to ask at: the routes of `app/`, a file of the build, and some that do not exist. */
export async function addresses(user: PlatformClient): Promise<Address[]> {
  const uris = await urisOf(user);
  const routes = appRoutes().filter(({ path }) => !UNLISTED.includes(path));
  const known = routes.map(({ path: route }) => ({
    route,
    path: withValues(route, valuesFor(route, uris)) + queryFor(route, uris),
    known: true,
  }));
  const file = { route: '/_next/static/[...file]', path: fileOfTheBuild(), known: true };
  const unknown = UNKNOWN.map((path) => ({ route: path, path, known: false }));
  return [...known.sort((a, b) => a.route.localeCompare(b.route)), file, ...unknown];
}

/** They answer where nothing else does. */
const UNLISTED: readonly string[] = ['/[...nowhere]', '/api/[...unknown]'];

type Uris = Readonly<Record<'datasets' | 'environments' | 'shares' | 'label', string>>;

function valuesFor(route: string, uris: Uris): Record<string, string> {
  const uri = Object.entries(uris).find(([folder]) => route.startsWith(`/${folder}/`))?.[1];
  // Of what next-auth answers at, this changes nothing and needs nothing.
  return { nextauth: 'providers', ...(uri ? { uri } : {}) };
}

/** The form that asks for access to a dataset has to be told to which, an export in what format, a preview of what. */
function queryFor(route: string, { datasets, label }: Uris): string {
  if (route.endsWith('/export')) return '?format=csv';
  if (route.endsWith('/preview')) return '?kind=once';
  return route === '/shares/new' ? `?${new URLSearchParams({ dataset: datasets, name: label })}` : '';
}

/** A dataset and an environment that the user may edit, and a share that they see. */
async function urisOf(user: PlatformClient): Promise<Uris> {
  const { listDatasets, listShares } = await user.ask<{
    listDatasets: { nodes: { datasetUri: string; label: string; environment: { environmentUri: string } }[] };
    listShares: { nodes: { shareUri: string }[] };
  }>(
    '{ listDatasets { nodes { datasetUri label environment { environmentUri } } } listShares { nodes { shareUri } } }',
  );
  const [dataset] = listDatasets.nodes;
  const [share] = listShares.nodes;
  if (!dataset || !share)
    throw new Error('The user has no dataset or no share; the table needs one of each.');
  return {
    datasets: dataset.datasetUri,
    label: dataset.label,
    environments: dataset.environment.environmentUri,
    shares: share.shareUri,
  };
}

/** A style of the production build: scripts are full of words, such as people also give to what they keep. */
function fileOfTheBuild(): string {
  const files = readdirSync(join(ROOT, '.next', 'static', 'chunks'));
  return `/_next/static/chunks/${files.find((file) => file.endsWith('.css'))}`;
}
