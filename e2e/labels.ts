import { expect } from 'playwright/test';
import type { PlatformClient } from './platform-client.ts';

/** The names of the datasets that this account sees: what no answer of a shut platform may hold. */
export async function labelsOf(client: PlatformClient): Promise<string[]> {
  const { listDatasets } = await client.ask<{ listDatasets: { nodes: { label: string }[] } }>(
    '{ listDatasets { nodes { label } } }',
  );
  expect(listDatasets.nodes).not.toEqual([]);
  return listDatasets.nodes.map(({ label }) => label);
}

export async function firstLabel(client: PlatformClient): Promise<string> {
  return (await labelsOf(client))[0] ?? '';
}
