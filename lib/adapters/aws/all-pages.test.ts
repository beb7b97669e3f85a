import { describe, expect, test } from 'vitest';
import { allPages } from './all-pages.ts';

type Answer = { items: string[] | undefined; next: string | undefined } | Error;

/** Answers in turn, and writes down the tokens that it was asked with. */
function pages(...answers: Answer[]) {
  const tokens: (string | undefined)[] = [];
  const ask = async (token: string | undefined) => {
    const answer = answers[tokens.push(token) - 1] ?? new Error('Nobody should have asked.');
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { ask, tokens };
}

function refusal(name: string): Error {
  return Object.assign(new Error('The token is not valid.'), { name });
}

const first = { items: ['a'], next: 'two' };
const last = { items: ['b'], next: undefined };

test('every page is read, empty ones in between too', async () => {
  const { ask, tokens } = pages(first, { items: [], next: 'three' }, last);
  expect(await allPages(ask)).toEqual(['a', 'b']);
  expect(tokens).toEqual([undefined, 'two', 'three']);
});

test('an empty token is the end, as a missing one is', async () => {
  expect(await allPages(pages({ items: ['a'], next: '' }).ask)).toEqual(['a']);
});

test('a page without its list is no page', async () => {
  await expect(allPages(pages(first, { items: undefined, next: undefined }).ask)).rejects.toThrow(
    'without the list',
  );
});

test('a token that comes back is no way on', async () => {
  const { ask } = pages(first, { items: ['b'], next: 'three' }, { items: ['c'], next: 'two' });
  await expect(allPages(ask)).rejects.toThrow('same page token twice');
});

describe('a token that AWS refuses', () => {
  test.each(['InvalidToken', 'InvalidTokenException', 'ValidationException', 'InvalidParameterException'])(
    'as %s means beginning again, and nothing is there twice',
    async (name) => {
      const { ask, tokens } = pages(first, refusal(name), first, last);
      expect(await allPages(ask)).toEqual(['a', 'b']);
      expect(tokens).toEqual([undefined, 'two', undefined, 'two']);
    },
  );

  test('three times is a failure', async () => {
    const refused = refusal('InvalidToken');
    const { ask, tokens } = pages(first, refused, first, refused, first, refused);
    await expect(allPages(ask)).rejects.toThrow('refused its own page token');
    expect(tokens).toHaveLength(6);
  });

  test('may be the same one again after beginning again', async () => {
    const { ask } = pages(first, refusal('InvalidToken'), first, { items: ['x'], next: 'three' }, last);
    expect(await allPages(ask)).toEqual(['a', 'x', 'b']);
  });
});

test.each([
  ['InvalidParameterException', 'on page 1, where there is no token', []],
  ['ExpiredTokenException', 'that is about the credentials', [first]],
])('%s %s is not asked again', async (name, _, before) => {
  const { ask, tokens } = pages(...before, refusal(name));
  await expect(allPages(ask)).rejects.toMatchObject({ name });
  expect(tokens).toHaveLength(before.length + 1);
});
