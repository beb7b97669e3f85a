import { expect, test } from 'vitest';
import { asCsv, asJson } from './export-formats.ts';

type Row = { readonly id: number; readonly why: string | null };

async function* pages(...all: readonly (readonly Row[])[]) {
  yield* all;
}

async function whole(pieces: AsyncIterable<string>): Promise<string> {
  return (await Array.fromAsync(pieces)).join('');
}

const COLUMNS = { id: ({ id }: Row) => id, why: ({ why }: Row) => why };

test('CSV begins with a byte order mark and a header, and has every row of every page', async () => {
  const file = await whole(asCsv(pages([{ id: 1, why: 'a,b' }], [{ id: 2, why: null }]), COLUMNS));
  expect(file).toBe('\uFEFFid,why\r\n1,"a,b"\r\n2,\r\n');
});

test.each([
  ['none', []],
  ['an empty page', [[]]],
  ['one', [[{ id: 1, why: null }]]],
  ['two pages', [[{ id: 1, why: null }], [{ id: 2, why: 'x' }]]],
])('JSON is one list, also of %s', async (_name, all: readonly (readonly Row[])[]) => {
  expect(JSON.parse(await whole(asJson(pages(...all))))).toEqual(all.flat());
});
