import { fillNewEnvironment } from './environment-form.ts';
import { expect, test } from './fixtures.ts';

for (const mode of ['READ-ONLY', 'NO-ACCESS'] as const) {
  test(`an administrator works undisturbed in ${mode}: create, change, delete`, async ({
    maintenance,
    signIn,
  }) => {
    await maintenance.start(mode);
    const page = await signIn('admin');
    const name = `made-in-${mode.toLowerCase()}`;
    await fillNewEnvironment(page, name, '');
    await expect(
      page.getByRole('region', { name: 'Maintenance', exact: true }).filter({ hasText: mode }),
    ).toContainText('Manage');

    await page.getByRole('button', { name: 'Create environment' }).click();
    await expect(page.getByRole('heading', { name })).toBeVisible();

    await page.getByRole('link', { name: 'Edit' }).click();
    await page.getByLabel('Description').fill('Changed during maintenance');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('main')).toContainText('Changed during maintenance');

    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
    await expect(page).toHaveURL(/\/environments$/);
    await page.goto(`/environments?term=${name}`);
    await expect(page.getByRole('main').getByRole('link', { name })).toHaveCount(0);
  });
}
