import { FORGED_HEADERS } from '#dev/testing/routes/forged-headers.ts';
import { expect, test } from './fixtures.ts';
import { type Ask, ask, graphql, send, titleOf, verdictOf } from './http.ts';
import { firstLabel } from './labels.ts';
import { standing } from './standing.ts';
import { startWindow, wholeTick } from './window.ts';

const READ = '{ listDatasets { nodes { label } } }';

/** What Next itself answers to a prefetch of what is not prerendered: it runs nothing, and tells nothing. */
const NOTHING = '{}';

test('headers that only the server itself may set carry no user through NO-ACCESS', async ({ as, stack }) => {
  const user = await as('user');
  const label = await firstLabel(user);
  await startWindow(await as('admin'), 'NO-ACCESS');
  await wholeTick(stack);
  const before = await standing(stack);
  const refused: readonly Ask[] = [
    ask('GET /datasets'),
    ask('POST /datasets'),
    ask('GET /admin/settings'),
    ask('POST /admin/settings'),
    ask('DELETE /api/no-such'),
    graphql(READ),
    graphql('mutation { stopMaintenanceWindow }'),
  ];
  for (const forged of FORGED_HEADERS) {
    for (const asked of refused) {
      const about = `${asked.method} ${asked.path} ${JSON.stringify(forged)}`;
      const answer = await send(user.http, { ...asked, headers: { ...asked.headers, ...forged } });
      const text = await answer.text();
      if (text !== NOTHING) expect.soft(answer.status(), about).toBe(503);
      expect.soft(text, about).not.toContain(label);
    }
  }
  expect(await standing(stack)).toEqual(before);
});

test('nor do they carry a user to the administrators, or nobody past the sign-in', async ({
  as,
  playwright,
  stack,
}) => {
  const user = (await as('user')).http;
  const nobody = await playwright.request.newContext({ baseURL: stack.baseURL });
  for (const headers of FORGED_HEADERS) {
    for (const [client, asked, wanted] of [
      [user, ask('GET /admin/settings'), /^403 page/],
      [user, ask('POST /admin/settings'), /^403 problem NOT_ADMINISTRATOR$/],
      [nobody, ask('GET /datasets'), /^307 \/signin$/],
      [nobody, ask('GET /api/maintenance'), /^401 problem NOT_SIGNED_IN$/],
    ] as const) {
      const about = `${asked.method} ${asked.path} ${JSON.stringify(headers)}`;
      const answer = await send(client, { ...asked, headers });
      const text = await answer.text();
      if (text !== NOTHING) expect.soft(await verdictOf(answer), about).toMatch(wanted);
      expect.soft(text, about).not.toContain('Start maintenance');
    }
  }
  await nobody.dispose();
});

/** Other frameworks take these for the method; here nothing does. */
const OVERRIDES: readonly Ask[] = [
  ask('POST /datasets?_method=GET'),
  ask('POST /datasets', { 'x-http-method-override': 'GET' }),
  ask('DELETE /api/maintenance/holds?_method=GET', { 'x-http-method': 'GET', 'x-method-override': 'GET' }),
  {
    ...ask('POST /datasets', { 'content-type': 'application/x-www-form-urlencoded' }),
    body: '_method=GET&method=GET',
  },
];

test('in READ-ONLY a write that calls itself a read is refused, and a read that calls itself a write is a read', async ({
  as,
}) => {
  const user = await as('user');
  await startWindow(await as('admin'), 'READ-ONLY');
  for (const asked of OVERRIDES) {
    expect.soft((await send(user.http, asked)).status(), titleOf(asked)).toBe(503);
  }
  const read = ask('GET /datasets?_method=DELETE', { 'x-http-method-override': 'DELETE' });
  expect(await verdictOf(await send(user.http, read))).toBe('200');
});
