import { expect, test } from 'vitest';
import { begun, download } from './download.ts';

/** Pages of a store that tells how far it was read, and whether it was let go. */
function store(pages: number) {
  const seen = { read: 0, left: false };
  async function* read() {
    try {
      for (let page = 1; page <= pages; page += 1) {
        seen.read = page;
        yield `page ${page}\n`;
      }
    } finally {
      seen.left = true;
    }
  }
  return { seen, read };
}

const file = (pieces: AsyncGenerator<string>) =>
  download({ name: 'a.csv', type: 'text/csv; charset=utf-8', pieces });

test('the next piece is read only when the last one was taken', async () => {
  const { seen, read } = store(1_000);
  const reader = file(read()).body?.getReader();
  for (let taken = 1; taken <= 10; taken += 1) {
    await reader?.read();
    expect(seen.read).toBeLessThanOrEqual(taken + 1);
  }
});

test('who leaves in the middle is read for no further, and the store is let go', async () => {
  const { seen, read } = store(1_000);
  const reader = file(read()).body?.getReader();
  await reader?.read();
  await reader?.cancel();
  expect(seen).toEqual({ read: expect.any(Number), left: true });
  expect(seen.read).toBeLessThanOrEqual(2);
});

test('a whole file has every piece, and is kept by no cache', async () => {
  const answer = file(store(3).read());
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await answer.text()).toBe('page 1\npage 2\npage 3\n');
});

test('a store that is away fails before anything is sent', async () => {
  // biome-ignore lint/correctness/useYield: It fails before the first page.
  async function* away(): AsyncGenerator<string> {
    throw new Error('The store is away.');
  }
  await expect(begun(away())).rejects.toThrow('The store is away.');
});

test('what was begun has every page, and lets the store go', async () => {
  const { seen, read } = store(3);
  expect(await Array.fromAsync(await begun(read()))).toHaveLength(3);
  expect(seen.left).toBe(true);
  const other = store(3);
  for await (const _page of await begun(other.read())) break;
  expect(other.seen.left).toBe(true);
});
