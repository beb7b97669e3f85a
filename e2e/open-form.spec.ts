import { rows } from './database.ts';
import { fillNewEnvironment } from './environment-form.ts';
import { expect, test } from './fixtures.ts';

test('a form opened before READ-ONLY is refused, keeps what was typed, writes nothing, and works after the end', async ({
  expectErrors,
  maintenance,
  signIn,
  stack,
}) => {
  expectErrors(/status of 503|ERR_FAILED/);
  const written = () => rows(stack.databaseUrl, "select 1 from environments where label = 'half-filled'");
  const user = await signIn('user');
  // This tab does not hear of the start, as when somebody is quicker than the news.
  await user.route('**/api/maintenance**', (route) => route.abort());
  await fillNewEnvironment(user, 'half-filled', 'Twenty minutes of careful typing.');

  await maintenance.start('READ-ONLY');
  await user.getByRole('button', { name: 'Create environment' }).click();

  const refusal = user.getByRole('alert').filter({ hasText: 'maintenance' });
  await expect(refusal).toContainText('Nothing was saved');
  await expect(refusal).toContainText('What you typed is still here');
  await expect(user.getByLabel('Name')).toHaveValue('half-filled');
  await expect(user.getByLabel('Description')).toHaveValue('Twenty minutes of careful typing.');
  expect(await written()).toHaveLength(0);

  // Now it does: changes are off, and after the end possible again, with the text kept all along.
  await user.unroute('**/api/maintenance**');
  const create = user.getByRole('button', { name: 'Create environment' });
  await expect(create).toBeDisabled();
  await maintenance.end();
  await expect(create).toBeEnabled({ timeout: 30_000 });
  await expect(user.getByLabel('Description')).toHaveValue('Twenty minutes of careful typing.');
  await create.click();
  await expect(user.getByRole('heading', { name: 'half-filled' })).toBeVisible();
  expect(await written()).toHaveLength(1);
});

test('in READ-ONLY controls that write are off and say why, and reading works', async ({
  maintenance,
  signIn,
}) => {
  await maintenance.start('READ-ONLY');
  const user = await signIn('user');
  await user.goto('/environments');
  const create = user.getByRole('link', { name: 'New environment' });
  await expect(create).toHaveAttribute('aria-disabled', 'true');
  await create.focus();
  await expect(user.getByRole('tooltip')).toContainText('Changes are paused during maintenance');
  await user.getByRole('table').getByRole('link').first().click();
  await expect(user).toHaveURL(/environments\/[^/]+$/);
});

test('in READ-ONLY a mutation is refused whatever the client calls it, and queries are answered', async ({
  as,
  maintenance,
  stack,
}) => {
  const count = () => rows(stack.databaseUrl, 'select count(*) from environments');
  const before = await count();
  const user = await as('user');
  await maintenance.start('READ-ONLY');

  const disguised = 'mutation getGroupsForUser { deleteEnvironment(environmentUri: "any") }';
  for (const [query, name] of [
    [disguised, undefined],
    [`query look { __typename } ${disguised}`, 'getGroupsForUser'],
  ] as const) {
    const refused = await user.send(query, {}, name);
    expect(refused.status()).toBe(503);
    expect(refused.headers()['retry-after']).toMatch(/^(6\d|7[01])$/);
    expect(await refused.json()).toMatchObject({
      errors: [{ extensions: { code: 'MAINTENANCE_READ_ONLY' } }],
    });
  }
  expect((await user.send(`query look { __typename } ${disguised}`, {}, 'look')).status()).toBe(200);
  expect(await count()).toEqual(before);
});
