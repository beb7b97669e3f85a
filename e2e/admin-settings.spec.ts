import type { Stack } from '#dev/stack.ts';
import { rows } from './database.ts';
import { expect, test } from './fixtures.ts';
import { nextAction, replayAction } from './replay-action.ts';

test('a user gets a 403 page in place of Admin Settings, and no link to it', async ({
  expectErrors,
  signIn,
}) => {
  expectErrors(/status of 403/);
  const user = await signIn('user');
  await user.goto('/');
  await expect(user.getByRole('link', { name: 'Admin settings' })).toHaveCount(0);
  const answer = await user.goto('/admin/settings');
  expect(answer?.status()).toBe(403);
  await expect(user.getByRole('button', { name: /maintenance/i })).toHaveCount(0);
});

test("the administrator's actions, replayed with a user's session, are refused and change nothing", async ({
  as,
  maintenance,
  stack,
}) => {
  const user = await as('user');
  const starting = nextAction(maintenance.page);
  await maintenance.start('READ-ONLY');
  const start = await starting;
  const ending = nextAction(maintenance.page);
  await maintenance.end();
  const end = await ending;
  const before = await windows(stack);

  // An action can be posted to any page, and by a form that knows no more than its id.
  for (const path of ['/admin/settings', '/datasets']) {
    expect((await replayAction(user.http, start, path)).status(), `start, posted to ${path}`).toBe(403);
    const form = { [`$ACTION_ID_${start.headers()['next-action']}`]: '', mode: 'READ-ONLY' };
    const answer = await user.http.fetch(path, { method: 'POST', multipart: form });
    expect(answer.ok(), `start, as a form to ${path}`).toBe(false);
  }
  expect(await windows(stack)).toEqual(before);

  await maintenance.start('READ-ONLY');
  const open = await windows(stack);
  for (const path of ['/admin/settings', '/datasets']) {
    expect((await replayAction(user.http, end, path)).status(), `end, posted to ${path}`).toBe(503);
  }
  expect(await windows(stack)).toEqual(open);
});

test('start and end by GraphQL are refused to a user', async ({ as, stack }) => {
  const user = await as('user');
  const before = await windows(stack);
  for (const field of ['startMaintenanceWindow(mode: "READ-ONLY")', 'stopMaintenanceWindow']) {
    const { errors } = await (await user.send(`mutation { ${field} }`)).json();
    expect(errors, field).toMatchObject([{ extensions: { code: 'NOT_ADMINISTRATOR' } }]);
  }
  expect(await windows(stack)).toEqual(before);
});

/** Every window there ever was, and the version of the state. */
async function windows({ databaseUrl }: Stack): Promise<unknown> {
  return {
    windows: await rows(
      databaseUrl,
      'select id, status, started_by, ended_by from maintenance_windows order by id',
    ),
    state: await rows(databaseUrl, 'select window_id from maintenance_state'),
  };
}
