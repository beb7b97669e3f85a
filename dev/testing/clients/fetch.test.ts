import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { importSnippet } from './import-snippet.ts';
import { HALF_DONE, NOT_YOURS, platformInReadOnly } from './platform-in-read-only.ts';

type Refused = { readonly code: string; readonly message: string; readonly retryAfterSeconds: number };
type Snippet = {
  fetchThroughMaintenance(
    input: string,
    init?: RequestInit,
    options?: { attempts?: number; onMaintenance?: (refusal: Refused) => void },
  ): Promise<Response>;
};

const snippet = () => importSnippet<Snippet>('fetch-through-maintenance.js');
const DELETE = 'mutation { deleteDataset(datasetUri: "2fb1d9e1-9b1c-4f5e-8f3b-0d3b6a1c7e11") }';

function graphql(url: string): [string, RequestInit] {
  const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
  return [`${url}/api/graphql`, { method: 'POST', headers, body: JSON.stringify({ query: DELETE }) }];
}

// The minutes that a client waits are not waited here; everything else takes its time.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const told = () => {
  const refusals: Refused[] = [];
  return { refusals, onMaintenance: (refusal: Refused) => void refusals.push(refusal) };
};

/** Waits for something that happens over the network, on a clock that is not ours. */
async function until(happened: () => boolean): Promise<void> {
  while (!happened()) await new Promise((next) => setImmediate(next));
}

test.each([
  ['REST', (url: string): [string, RequestInit] => [`${url}/api/datasets/1`, { method: 'DELETE' }]],
  ['GraphQL', graphql],
])('over %s what maintenance refused is sent again after Retry-After, and no sooner', async (_kind, ask) => {
  const platform = await platformInReadOnly();
  const { fetchThroughMaintenance } = await snippet();
  const { refusals, onMaintenance } = told();
  const answer = fetchThroughMaintenance(...ask(platform.url), { onMaintenance });
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
  expect((await answer).status).toBe(200);
  expect(platform.requests).toHaveLength(2);
});

test('it gives up after its last attempt, and the person has heard of each', async () => {
  const platform = await platformInReadOnly();
  const { fetchThroughMaintenance } = await snippet();
  const { refusals, onMaintenance } = told();
  const answer = fetchThroughMaintenance(...graphql(platform.url), { attempts: 3, onMaintenance });
  for (const count of [1, 2]) {
    await until(() => refusals.length === count);
    await vi.advanceTimersByTimeAsync(72_000);
  }
  expect((await answer).status).toBe(503);
  expect(refusals).toHaveLength(3);
  expect(platform.requests).toHaveLength(3);
  expect(platform.deleted).toEqual([]);
});

test('who aborts while it waits is not kept waiting, and nothing is sent again', async () => {
  const platform = await platformInReadOnly();
  const { fetchThroughMaintenance } = await snippet();
  const { refusals, onMaintenance } = told();
  const abort = new AbortController();
  const [url, init] = graphql(platform.url);
  const answer = fetchThroughMaintenance(url, { ...init, signal: abort.signal }, { onMaintenance });
  await until(() => refusals.length === 1);
  abort.abort();
  await expect(answer).rejects.toThrow(/abort/i);
  await vi.advanceTimersByTimeAsync(72_000);
  expect(platform.requests).toHaveLength(1);
});

test('what was processed, and what is refused for another reason, is not sent again', async () => {
  const platform = await platformInReadOnly();
  platform.endMaintenance();
  platform.deletions.push(NOT_YOURS);
  const { fetchThroughMaintenance } = await snippet();
  const { refusals, onMaintenance } = told();
  const refused = await fetchThroughMaintenance(...graphql(platform.url), { onMaintenance });
  expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_ALLOWED' } }] });
  await fetchThroughMaintenance(...graphql(platform.url), { onMaintenance });
  await fetchThroughMaintenance(platform.url + HALF_DONE, { method: 'POST' }, { onMaintenance });
  expect(platform.requests).toHaveLength(3);
  expect(platform.deleted).toHaveLength(1);
  expect(refusals).toEqual([]);
});
