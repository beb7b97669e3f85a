import {
  ApolloClient,
  ApolloLink,
  CombinedGraphQLErrors,
  gql,
  HttpLink,
  InMemoryCache,
} from '@apollo/client';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { importSnippet } from './import-snippet.ts';
import { FENCED, NOT_YOURS, type Platform, platformInReadOnly } from './platform-in-read-only.ts';

type Refused = { readonly code: string; readonly message: string; readonly retryAfterSeconds: number };
type Snippet = {
  maintenanceLink(options: { attempts?: number; onMaintenance: (refusal: Refused) => void }): ApolloLink;
};

const FIRST = '2fb1d9e1-9b1c-4f5e-8f3b-0d3b6a1c7e11';
const SECOND = '6ad4c6d2-07f5-4f0a-9d2e-3f7b2b0f4a52';
const DELETE = gql`mutation Delete { deleteDataset(datasetUri: "${FIRST}") }`;
const DELETE_BOTH = gql`mutation Both {
  first: deleteDataset(datasetUri: "${FIRST}")
  second: deleteDataset(datasetUri: "${SECOND}")
}`;

// The minutes that a client waits are not waited here; everything else takes its time.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

/** A client as the document says; `accept` in place of what Apollo asks for by itself. */
async function clientOf({ url }: Platform, { attempts = 5, accept }: { attempts?: number; accept?: string }) {
  const { maintenanceLink } = await importSnippet<Snippet>('maintenance-link.js');
  const refusals: Refused[] = [];
  const link = ApolloLink.from([
    maintenanceLink({ attempts, onMaintenance: (refusal) => void refusals.push(refusal) }),
    new HttpLink({ uri: `${url}/api/graphql`, ...(accept ? { headers: { accept } } : {}) }),
  ]);
  return { client: new ApolloClient({ link, cache: new InMemoryCache() }), refusals };
}

/** Waits for something that happens over the network, on a clock that is not ours. */
async function until(happened: () => boolean): Promise<void> {
  while (!happened()) await new Promise((next) => setImmediate(next));
}

test.each([
  ['its usual media types', {}],
  ['application/json, where refusals are 200', { accept: 'application/json' }],
])('with %s a refused mutation is sent again after Retry-After, and no sooner', async (_kind, how) => {
  const platform = await platformInReadOnly();
  const { client, refusals } = await clientOf(platform, how);
  const answer = client.mutate({ mutation: DELETE });
  await until(() => refusals.length === 1);
  const sendsAgain = vi.spyOn(globalThis, 'fetch');
  onTestFinished(() => sendsAgain.mockRestore());
  const { code, message, retryAfterSeconds } = refusals[0] as Refused;
  expect(code).toBe('MAINTENANCE_READ_ONLY');
  expect(message).toContain('changes are paused');
  expect(retryAfterSeconds).toBeGreaterThanOrEqual(60);
  platform.endMaintenance();
  await vi.advanceTimersByTimeAsync(retryAfterSeconds * 1000 - 1);
  expect(sendsAgain).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(sendsAgain).toHaveBeenCalledOnce();
  expect(await answer).toMatchObject({ data: { deleteDataset: true } });
  expect(platform.requests).toHaveLength(2);
  expect(platform.deleted).toEqual([FIRST]);
});

test('after its last attempt the refusal is the error, and the person has heard of each', async () => {
  const platform = await platformInReadOnly();
  const { client, refusals } = await clientOf(platform, { attempts: 2 });
  const answer = client.mutate({ mutation: DELETE }).catch((error: unknown) => error);
  await until(() => refusals.length === 1);
  await vi.advanceTimersByTimeAsync(72_000);
  const error = await answer;
  expect(CombinedGraphQLErrors.is(error) && error.errors[0]?.extensions?.code).toBe('MAINTENANCE_READ_ONLY');
  expect(refusals).toHaveLength(2);
  expect(platform.requests).toHaveLength(2);
  expect(platform.deleted).toEqual([]);
});

test('a mutation that the fence refused as a whole is sent again', async () => {
  const platform = await platformInReadOnly();
  platform.endMaintenance();
  platform.deletions.push(FENCED, FENCED);
  const { client, refusals } = await clientOf(platform, {});
  const answer = client.mutate({ mutation: DELETE_BOTH });
  await until(() => refusals.length === 1);
  await vi.advanceTimersByTimeAsync(72_000);
  expect(await answer).toMatchObject({ data: { first: true, second: true } });
  expect(platform.deleted).toEqual([FIRST, SECOND]);
});

test('a mutation of which a part was processed is not sent again', async () => {
  const platform = await platformInReadOnly();
  platform.endMaintenance();
  platform.deletions.push({ ok: true, value: true }, FENCED);
  const { client, refusals } = await clientOf(platform, {});
  await expect(client.mutate({ mutation: DELETE_BOTH })).rejects.toThrow(/changes are paused/);
  expect(refusals).toEqual([]);
  expect(platform.requests).toHaveLength(1);
  expect(platform.deleted).toEqual([FIRST]);
});

test('what was processed, and what is refused for another reason, is not sent again', async () => {
  const platform = await platformInReadOnly();
  platform.endMaintenance();
  platform.deletions.push(NOT_YOURS);
  const { client, refusals } = await clientOf(platform, {});
  await expect(client.mutate({ mutation: DELETE })).rejects.toThrow(/another team/);
  await client.mutate({ mutation: DELETE });
  expect(platform.requests).toHaveLength(2);
  expect(platform.deleted).toEqual([FIRST]);
  expect(refusals).toEqual([]);
});
