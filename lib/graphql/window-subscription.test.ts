import { expect, test, vi } from 'vitest';
import { gatedServer, postJson, STATES } from '#dev/testing/graphql/gated-server.ts';
import { readResults } from '#dev/testing/graphql/read-results.ts';
import type { GateState } from '#lib/domain/gate/gate.ts';
import { active, inactive, pending } from '#lib/domain/testing.ts';
import type { Window } from '#lib/domain/window/window.ts';
import { followWindow } from '#lib/use-cases/window/follow-window.ts';

/** The subscription over the real server, with the window in the test's hand. */
function following({ moduleActive = true } = {}) {
  let window: Window | null = inactive;
  const listeners = new Set<() => void>();
  const onChange = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const deps = { moduleActive, current: () => window, onChange };
  const server = gatedServer({ services: { followWindow: (principal) => followWindow(deps, principal) } });
  const become = (next: Window | null, state: GateState = { window: next, fresh: next !== null }) => {
    window = next;
    for (const listener of listeners) listener();
    server.become(state);
  };
  const subscribe = () =>
    server.ask(
      postJson(
        { query: 'subscription { maintenanceWindowStatus { status mode } }' },
        { accept: 'text/event-stream' },
      ),
    );
  return { become, subscribe, listeners: () => listeners.size + server.listeners() };
}

const said = (status: string, mode: string) => ({ data: { maintenanceWindowStatus: { status, mode } } });

test('says the state as it is, then each change, through every mode', async () => {
  const { become, subscribe } = following();
  const events = readResults(await subscribe());
  const next = async () => (await events.next()).value;
  expect(await next()).toEqual(said('INACTIVE', ''));
  become(pending);
  expect(await next()).toEqual(said('PENDING', 'READ-ONLY'));
  become({ ...active, mode: 'NO-ACCESS', version: 20 });
  expect(await next()).toEqual(said('ACTIVE', 'NO-ACCESS'));
  become({ ...inactive, version: 21 });
  expect(await next()).toEqual(said('INACTIVE', ''));
});

test('says nothing twice, and nothing while nobody knows', async () => {
  const { become, subscribe } = following();
  const events = readResults(await subscribe());
  await events.next();
  become(inactive);
  become(null, STATES.unknown);
  become(inactive);
  become(pending);
  expect((await events.next()).value).toEqual(said('PENDING', 'READ-ONLY'));
});

test('tells a slow reader the latest, not everything that was', async () => {
  const { become, subscribe } = following();
  const events = readResults(await subscribe());
  await events.next();
  for (let version = 10; version < 1_000; version++) become({ ...pending, version });
  become({ ...inactive, version: 1_000 });
  const rest: unknown[] = [];
  do rest.push((await events.next()).value);
  while (JSON.stringify(rest.at(-1)) !== JSON.stringify(said('INACTIVE', '')));
  expect(rest.length).toBeLessThan(10);
});

test('leaves nothing behind when its reader goes', async () => {
  const { subscribe, listeners } = following();
  const reader = (await subscribe()).body?.getReader();
  await vi.waitUntil(async () => {
    await reader?.read();
    return listeners() > 0;
  });
  await reader?.cancel();
  await vi.waitUntil(() => listeners() === 0);
});

test('is refused where the module is off', async () => {
  const { subscribe } = following({ moduleActive: false });
  const events = readResults(await subscribe());
  expect((await events.next()).value).toMatchObject({ errors: [{ extensions: { code: 'MODULE_OFF' } }] });
  expect((await events.next()).done).toBe(true);
});
