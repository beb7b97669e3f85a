import { buildSchema } from 'graphql';
import { describe, expect, test, vi } from 'vitest';
import { ADMINISTRATOR, gatedServer, postJson, SOMEBODY, STATES } from '#dev/testing/graphql/gated-server.ts';
import { readResults } from '#dev/testing/graphql/read-results.ts';
import { NOBODY, type Principal } from '#lib/domain/principal.ts';

const STREAM = { accept: 'text/event-stream' };
const FOLLOW = () => postJson({ query: 'subscription { listShares }' }, STREAM);

/** A source of events that are sent by hand, and that says whether somebody still listens. */
function source() {
  const waiting: ((event: IteratorResult<object>) => void)[] = [];
  let left = false;
  const events: AsyncIterableIterator<object> = {
    next: () => new Promise((resolve) => waiting.push(resolve)),
    // Settles never, as a generator that waits for something.
    return: () => {
      left = true;
      return new Promise(() => {});
    },
    [Symbol.asyncIterator]: () => events,
  };
  return {
    events,
    send: (text: string) => waiting.shift()?.({ done: false, value: { listShares: text } }),
    end: () => waiting.shift()?.({ done: true, value: undefined }),
    asked: () => waiting.length > 0,
    left: () => left,
  };
}

/** A server whose subscription `listShares` is, like all that the table does not list, a write. */
function subscribed(principal: Principal = SOMEBODY, principalNow = async () => principal) {
  const schema = buildSchema('type Query { listShares: String } type Subscription { listShares: String }');
  const feed = source();
  const field = schema.getSubscriptionType()?.getFields().listShares;
  if (!field) throw new Error('The field is missing.');
  field.subscribe = () => feed.events;
  const server = gatedServer({ schema });
  const events = async () => readResults(await server.ask(FOLLOW(), principal, { principalNow }));
  return { server, feed, events };
}

const event = (text: string) => ({ done: false, value: { data: { listShares: text } } });
const refusal = (code: string) => ({
  done: false,
  value: {
    errors: [
      { message: expect.any(String), extensions: expect.objectContaining({ code, processed: false }) },
    ],
  },
});
const OVER = { done: true, value: undefined };

describe('a subscription that is not open to everybody', () => {
  test.each([
    ['READ-ONLY', 'MAINTENANCE_READ_ONLY'],
    ['NO-ACCESS', 'MAINTENANCE_NO_ACCESS'],
    ['unknown', 'MAINTENANCE_STATE_UNKNOWN'],
  ] as const)('ends with the refusal as soon as the state is %s, without an event', async (state, code) => {
    const { server, feed, events } = subscribed();
    const stream = await events();
    const first = stream.next();
    await vi.waitUntil(feed.asked);
    feed.send('a');
    expect(await first).toEqual(event('a'));

    const last = stream.next();
    await vi.waitUntil(feed.asked);
    server.become(STATES[state]);
    expect(await last).toEqual(refusal(code));
    expect(await stream.next()).toEqual(OVER);
    expect([feed.left(), server.listeners()]).toEqual([true, 0]);
  });

  test('is not told what was sent in the same moment as the refusal', async () => {
    const { server, feed, events } = subscribed();
    const stream = await events();
    const last = stream.next();
    await vi.waitUntil(feed.asked);
    server.become(STATES['NO-ACCESS']);
    feed.send('secret');
    expect(await last).toEqual(refusal('MAINTENANCE_NO_ACCESS'));
    expect(await stream.next()).toEqual(OVER);
  });

  test('is asked about before each event, also when nobody said that the state changed', async () => {
    const { server, feed, events } = subscribed();
    const stream = await events();
    const last = stream.next();
    await vi.waitUntil(feed.asked);
    server.becomeSilently(STATES['NO-ACCESS']);
    feed.send('secret');
    expect(await last).toEqual(refusal('MAINTENANCE_NO_ACCESS'));
  });

  test('goes on through a change that allows it still, and no event is lost', async () => {
    const { server, feed, events } = subscribed();
    const stream = await events();
    const first = stream.next();
    await vi.waitUntil(feed.asked);
    for (let at = 0; at < 5; at++) server.become({ ...STATES.INACTIVE });
    feed.send('a');
    expect(await first).toEqual(event('a'));
    const second = stream.next();
    await vi.waitUntil(feed.asked);
    feed.end();
    expect(await second).toEqual(OVER);
    expect(server.listeners()).toBe(0);
  });

  test('goes on for an administrator, until they are one no longer', async () => {
    let principal: Principal = ADMINISTRATOR;
    const { server, feed, events } = subscribed(ADMINISTRATOR, async () => principal);
    server.become(STATES['NO-ACCESS']);
    const stream = await events();
    const first = stream.next();
    await vi.waitUntil(feed.asked);
    feed.send('a');
    expect(await first).toEqual(event('a'));
    const last = stream.next();
    await vi.waitUntil(feed.asked);
    principal = SOMEBODY;
    feed.send('secret');
    expect(await last).toEqual(refusal('MAINTENANCE_NO_ACCESS'));
  });

  test('ends for somebody who has signed out', async () => {
    let principal: Principal = SOMEBODY;
    const { feed, events } = subscribed(SOMEBODY, async () => principal);
    const stream = await events();
    const last = stream.next();
    await vi.waitUntil(feed.asked);
    principal = NOBODY;
    feed.send('secret');
    expect(await last).toEqual(refusal('NOT_SIGNED_IN'));
  });

  test('is refused from the start while a window is open, and its source is never asked', async () => {
    const { server, feed, events } = subscribed();
    server.become(STATES['READ-ONLY']);
    const stream = await events();
    expect(await stream.next()).toEqual(refusal('MAINTENANCE_READ_ONLY'));
    expect(await stream.next()).toEqual(OVER);
    expect([feed.asked(), server.listeners()]).toEqual([false, 0]);
  });

  test('leaves nothing behind when its reader goes', async () => {
    const { server, feed } = subscribed();
    const answer = await server.ask(FOLLOW());
    const reader = answer.body?.getReader();
    await reader?.read();
    await vi.waitUntil(feed.asked);
    expect(server.listeners()).toBe(1);
    await reader?.cancel();
    await vi.waitUntil(feed.left);
    expect(server.listeners()).toBe(0);
  });

  test('leaves nothing behind when it is asked for in a form that cannot stream', async () => {
    const { server } = subscribed();
    const answer = await server.ask(postJson({ query: 'subscription { listShares }' }));
    expect([answer.status, server.listeners()]).toEqual([406, 0]);
  });

  test('completes, without a word about maintenance, when the process stops', async () => {
    const { server, feed, events } = subscribed();
    const stream = await events();
    const last = stream.next();
    await vi.waitUntil(feed.asked);
    server.close();
    expect(await last).toEqual(OVER);
    expect([feed.left(), server.listeners()]).toEqual([true, 0]);
  });

  test('is sent in a way that nothing on the path holds back or keeps', async () => {
    const answer = await subscribed().server.ask(FOLLOW());
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    expect(answer.headers.has('content-encoding')).toBe(false);
  });
});
