import { NextRequest } from 'next/server';
import { expect, test } from 'vitest';
import { tokenIn } from './token-in-request.ts';

const NAME = 'next-auth.session-token';

function tokenBy(headers: Record<string, string>, secure = false): string | null {
  return tokenIn(new NextRequest('http://localhost:3000/', { headers }), secure);
}

test.each<[cookie: string, token: string | null]>([
  [`${NAME}=a.b.c`, 'a.b.c'],
  [`${NAME}.0=a.; ${NAME}.1=b.; ${NAME}.2=c`, 'a.b.c'],
  [`${NAME}.1=b.; ${NAME}.2=c; ${NAME}.0=a.`, 'a.b.c'],
  // What only looks like a part of the token is none.
  [`${NAME}=a.b.c; ${NAME}.9=x`, 'a.b.c'],
  [`${NAME}=a.b.c; ${NAME}.0=x; ${NAME}.1=y`, 'a.b.c'],
  [`${NAME}-of-a-neighbour=x; ${NAME}=a.b.c`, 'a.b.c'],
  [`${NAME}-of-a-neighbour.0=x; ${NAME}.0=a.; ${NAME}.1=b.c; ${NAME}.9=y`, 'a.b.c'],
  [`${NAME}.1=b`, null],
  [`${NAME}-of-a-neighbour=x`, null],
  [`__Secure-${NAME}=x`, null],
  [`${NAME}=`, null],
  ['', null],
])('of the cookies %j the token is %j', (cookie, token) => {
  expect(tokenBy({ cookie })).toBe(token);
});

test('where people come by https only cookies for https count', () => {
  expect(tokenBy({ cookie: `${NAME}=x; __Secure-${NAME}=a.b.c` }, true)).toBe('a.b.c');
  expect(tokenBy({ cookie: `${NAME}=x` }, true)).toBeNull();
});

test.each<[authorization: string, token: string | null]>([
  ['Bearer a.b.c', 'a.b.c'],
  ['Bearer ', null],
  ['Basic a.b.c', null],
])('without a cookie the header %j carries the token %j', (authorization, token) => {
  expect(tokenBy({ authorization })).toBe(token);
  expect(tokenBy({ authorization, cookie: `${NAME}=d.e.f` })).toBe('d.e.f');
});
