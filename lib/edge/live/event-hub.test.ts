import { expect, onTestFinished, test } from 'vitest';
import { readEvents } from '#dev/testing/event-stream.ts';
import { NOBODY, type Principal } from '#lib/domain/principal.ts';
import { createEventHub } from './event-hub.ts';

const user = { kind: 'user', id: 'user', name: 'user', groups: [], administrator: false } as const;
const admin = { ...user, id: 'admin', administrator: true };

/** A hub whose heartbeats and progress do not come by themselves within a test, unless it says otherwise. */
function hubOf({ heartbeatEveryMs = 60_000, progressEveryMs = 60_000, mostPerSession = 32 } = {}) {
  const told = { state: { version: 1 }, nowMs: 0 };
  const hub = createEventHub({
    state: () => ({ now: new Date(told.nowMs), ...told.state }),
    heartbeatEveryMs,
    progressEveryMs,
    mostPerSession,
  });
  onTestFinished(() => hub.close());
  const change = () => {
    told.state = { version: told.state.version + 1 };
    hub.look();
  };
  const join = (principal: Principal = user, lastEventId: string | null = null, sessionId = 'session') =>
    readEvents(hub.join({ sessionId, lastEventId, who: () => principal }));
  const pass = (milliseconds: number) => {
    told.nowMs += milliseconds;
    hub.look();
  };
  return { hub, change, join, pass };
}

const saying = (version: number, nowMs = 0) => JSON.stringify({ now: new Date(nowMs), version });

const next = async (events: ReturnType<typeof readEvents>) => (await events.next()).value;

test('a viewer is told the present state at once, then every other', async () => {
  const { change, join } = hubOf();
  const events = join();
  expect(await next(events)).toMatchObject({ event: 'state', data: saying(1) });
  change();
  expect(await next(events)).toMatchObject({ event: 'state', data: saying(2) });
});

test('a state that is what it was is not told again', async () => {
  const { hub, change, join } = hubOf();
  const events = join();
  await next(events);
  hub.look();
  change();
  expect(await next(events)).toMatchObject({ data: saying(2) });
});

test('that time has passed is no news, and whoever joins is told the present time', async () => {
  const { change, join, pass } = hubOf();
  const events = join();
  expect(await next(events)).toMatchObject({ data: saying(1) });
  pass(1_000);
  expect(await next(join())).toMatchObject({ data: saying(1, 1_000) });
  change();
  expect(await next(events)).toMatchObject({ data: saying(2, 1_000) });
});

test('a viewer that knows the present state by its id is told only what changes; another id is no knowledge', async () => {
  const { change, join } = hubOf();
  const id = (await next(join()))?.id ?? '';
  const knowing = join(user, id);
  change();
  expect(await next(knowing)).toMatchObject({ data: saying(2) });
  for (const old of [id, '', '1', 'anything']) {
    expect(await next(join(user, old)), old).toMatchObject({ data: saying(2) });
  }
});

test('the same state has the same id on every replica', async () => {
  expect((await next(hubOf().join()))?.id).toBe((await next(hubOf().join()))?.id);
});

test('progress is told to administrators only, and once for all that came close together', async () => {
  const { hub, change, join } = hubOf({ progressEveryMs: 300 });
  const [users, admins] = [join(user), join(admin)];
  await Promise.all([next(users), next(admins)]);
  hub.progress();
  expect(await next(admins)).toMatchObject({ event: 'progress' });
  const toldAtMs = performance.now();
  for (let time = 0; time < 10; time += 1) hub.progress();
  expect(await next(admins)).toMatchObject({ event: 'progress' });
  expect(performance.now() - toldAtMs).toBeGreaterThan(250);
  change();
  expect(await next(admins)).toMatchObject({ event: 'state' });
  expect(await next(users)).toMatchObject({ event: 'state' });
});

test('a quiet stream has heartbeats', async () => {
  const events = hubOf({ heartbeatEveryMs: 5 }).join();
  await next(events);
  expect(await next(events)).toMatchObject({ event: 'heartbeat' });
  expect(await next(events)).toMatchObject({ event: 'heartbeat' });
});

test.each([
  ['has signed out', user, NOBODY],
  ['is no administrator any more', admin, user],
  ['has become an administrator', user, admin],
] as const)('who %s is let go at the next heartbeat', async (_what, before, after) => {
  const { hub } = hubOf({ heartbeatEveryMs: 5 });
  let now: Principal = before;
  const events = readEvents(hub.join({ sessionId: 's', lastEventId: null, who: () => now }));
  await next(events);
  now = after;
  for await (const { event } of events) expect(event).toBe('heartbeat');
  expect(hub.viewers()).toBe(0);
});

test('a viewer that does not read is dropped, and others are not held up', async () => {
  const { hub, change, join } = hubOf();
  const slow = hub.join({ sessionId: 's', lastEventId: null, who: () => user });
  const events = join();
  for (let version = 1; version < 100; version += 1) {
    expect(await next(events)).toMatchObject({ data: saying(version) });
    change();
  }
  expect(hub.viewers()).toBe(1);
  await expect(slow.getReader().read()).rejects.toThrow('does not read');
});

test('nothing is kept of a viewer that has gone away', async () => {
  const { hub, join } = hubOf();
  const events = join();
  await next(events);
  expect(hub.viewers()).toBe(1);
  await events.return(undefined);
  expect(hub.viewers()).toBe(0);
});

test('a session has so many streams: a further one ends its oldest, and none of another session', async () => {
  const { hub, change, join } = hubOf({ mostPerSession: 2 });
  const other = join(user, null, 'other');
  const [oldest, middle] = [join(), join()];
  for (const events of [other, oldest, middle]) await next(events);
  const newest = join();
  expect((await oldest.next()).done).toBe(true);
  expect(hub.viewers()).toBe(3);
  await next(newest);
  change();
  for (const events of [other, middle, newest]) {
    expect(await next(events)).toMatchObject({ data: saying(2) });
  }
});

test('a stream that has ended by itself counts no more', async () => {
  const { hub, join } = hubOf({ mostPerSession: 2 });
  const kept = join();
  await next(kept);
  for (let time = 0; time < 5; time += 1) {
    const passing = join();
    await next(passing);
    await passing.return(undefined);
  }
  join();
  expect(hub.viewers()).toBe(2);
});

test('closing ends every stream, and those who come later', async () => {
  const { hub, change, join } = hubOf();
  const events = join();
  await next(events);
  hub.close();
  change();
  expect((await events.next()).done).toBe(true);
  expect((await join().next()).done).toBe(true);
  expect(hub.viewers()).toBe(0);
});

test('viewers share the bytes of an event', async () => {
  const { hub, change } = hubOf();
  const readers = [1, 2].map(() =>
    hub.join({ sessionId: 's', lastEventId: null, who: () => user }).getReader(),
  );
  const read = () => Promise.all(readers.map(async (reader) => (await reader.read()).value));
  await read();
  await read();
  change();
  const [one, other] = await read();
  expect(one).toBe(other);
});

test('viewers are sent back over some seconds, each after another time', async () => {
  const { hub } = hubOf();
  const times = await Promise.all(
    Array.from({ length: 50 }, async () => {
      const { value } = await hub
        .join({ sessionId: 's', lastEventId: null, who: () => user })
        .getReader()
        .read();
      return Number(/retry: (\d+)/.exec(new TextDecoder().decode(value))?.[1]);
    }),
  );
  expect(Math.min(...times)).toBeGreaterThanOrEqual(1_000);
  expect(Math.max(...times)).toBeLessThanOrEqual(6_000);
  expect(new Set(times).size).toBeGreaterThan(10);
});
