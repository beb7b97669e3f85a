import type { Page } from 'playwright/test';

/** Opens the form for a new environment and fills it in. It is not sent. */
export async function fillNewEnvironment(page: Page, name: string, description: string): Promise<void> {
  await page.goto('/environments/new');
  await page.getByLabel('Name').fill(name);
  const team = page.getByLabel('Team');
  if ((await team.inputValue()) === '') await team.selectOption({ index: 1 });
  await page.getByLabel('AWS account').fill('123456789012');
  await page.getByLabel('Description').fill(description);
}
