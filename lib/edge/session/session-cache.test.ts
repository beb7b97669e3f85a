import { decode, encode } from 'next-auth/jwt';
import { expect, test } from 'vitest';
import { sessionOf } from './session.ts';
import { createSessionCache } from './session-cache.ts';

const SECRET = 'a-secret-for-tests-only';

/** A cache over next-auth's real decryption, which counts how often that is asked. */
function cache({ capacity = 100 } = {}) {
  const nowSeconds = Math.floor(Date.now() / 1000);
  const seen = { decrypted: 0, nowSeconds, revoked: new Set<string>(), isAway: false };
  const sessions = createSessionCache({
    open: async (token) => {
      seen.decrypted += 1;
      if (seen.isAway) throw new Error('What decrypts is away.');
      const opened = await decode({ token, secret: SECRET });
      return opened && sessionOf(opened, 'Ops');
    },
    isRevoked: (id) => seen.revoked.has(id),
    nowSeconds: () => seen.nowSeconds,
    capacity,
  });
  return { seen, sessions };
}

const seal = (sub: string, maxAge = 60) =>
  encode({ token: { sub, sid: `session of ${sub}` }, secret: SECRET, maxAge });

test('a token is decrypted once, however many requests carry it and however many come at once', async () => {
  const { seen, sessions } = cache();
  const token = await seal('ann');
  const first = await Promise.all(Array.from({ length: 20 }, () => sessions.read(token)));
  expect(new Set(first).size).toBe(1);
  for (let request = 0; request < 1_000; request += 1) {
    expect(sessions.read(token), 'is answered without waiting').toBe(first[0]);
  }
  expect(first[0]?.user.id).toBe('ann');
  expect(seen.decrypted).toBe(1);
});

test('a remembered session is over at the second of its expiry', async () => {
  const { seen, sessions } = cache();
  const token = await seal('ann', 60);
  const { endsAtSeconds } = (await sessions.read(token)) ?? { endsAtSeconds: 0 };
  seen.nowSeconds = endsAtSeconds - 1;
  expect(sessions.read(token)).not.toBeNull();
  seen.nowSeconds = endsAtSeconds;
  expect(sessions.read(token)).toBeNull();
});

test('a session that has just expired is not let in by the seconds of grace that next-auth gives', async () => {
  const { sessions } = cache();
  expect(await sessions.read(await seal('ann', -5))).toBeNull();
});

test('a remembered session is over at once when it is signed out, and with it every token of it', async () => {
  const { seen, sessions } = cache();
  const [token, renewed] = [await seal('ann'), await seal('ann')];
  await sessions.read(token);
  seen.revoked.add('session of ann');
  expect(sessions.read(token)).toBeNull();
  expect(await sessions.read(renewed)).toBeNull();
});

test('garbage is tried once, and pushes no session out', async () => {
  const { seen, sessions } = cache({ capacity: 3 });
  const token = await seal('ann');
  await sessions.read(token);
  const stranger = await encode({ token: { sub: 'eve', sid: 's' }, secret: 'the secret of somebody else' });
  for (const garbage of ['garbage', '', 'a.b.c', stranger, `${token}x`, 'x'.repeat(10_000)]) {
    expect(await sessions.read(garbage)).toBeNull();
    const tried = seen.decrypted;
    expect(await sessions.read(garbage)).toBeNull();
    expect(seen.decrypted).toBe(tried);
  }
  const before = seen.decrypted;
  expect(await sessions.read(token)).not.toBeNull();
  expect(seen.decrypted).toBe(before);
});

test('what was refused is tried again after a minute', async () => {
  const { seen, sessions } = cache();
  const token = await seal('ann', 600);
  seen.isAway = true;
  expect(await sessions.read(token)).toBeNull();
  seen.isAway = false;
  seen.nowSeconds += 59;
  expect(await sessions.read(token)).toBeNull();
  expect(seen.decrypted).toBe(1);
  seen.nowSeconds += 1;
  expect(await sessions.read(token)).toMatchObject({ user: { id: 'ann' } });
});

test('no more tokens are remembered than there is room for; the one used least lately is forgotten', async () => {
  const { seen, sessions } = cache({ capacity: 2 });
  const [ann, ben, cid] = [await seal('ann'), await seal('ben'), await seal('cid')];
  for (const token of [ann, ben, ann, cid]) await sessions.read(token);
  expect(seen.decrypted).toBe(3);
  await sessions.read(ann);
  expect(seen.decrypted).toBe(3);
  await sessions.read(ben);
  expect(seen.decrypted).toBe(4);
});
