import { expect, test } from './fixtures.ts';
import { forgetPlans, planWindow } from './planned.ts';
import { wholeTick } from './window.ts';

const OUT = '/tmp/h/i5/shots/F';
test('look', async ({ signIn, stack, browser, sessions, baseURL }) => {
  await forgetPlans(stack.databaseUrl);
  const [user, admin] = [await signIn('user'), await signIn('admin')];
  const phoneContext = await browser.newContext({ baseURL: baseURL ?? '', storageState: sessions.user, viewport: { width: 360, height: 740 } });
  const adminPhoneContext = await browser.newContext({ baseURL: baseURL ?? '', storageState: sessions.admin, viewport: { width: 360, height: 740 }, colorScheme: 'dark' });
  const [phone, adminPhone] = [await phoneContext.newPage(), await adminPhoneContext.newPage()];
  await planWindow(stack.databaseUrl, { inMinutes: 192, message: 'We **move** the catalogue to a new region. Please [read this](https://example.com) and finish `exports` before.\n\n- one\n- two' });
  const all = [user, admin, phone, adminPhone];
  const shots = async (name: string) => {
    for (const [i, p] of all.entries()) {
      await p.goto('/datasets');
      await p.waitForTimeout(700);
      await p.screenshot({ path: `${OUT}-${name}-${i}.png` });
    }
  };
  await shots('notice');
  await stack.moveTime(192 * 60);
  await wholeTick(stack);
  await shots('open');
  await stack.moveTime(100 * 60);
  await shots('overdue');
  await stack.moveTime(100 * 60);
  await shots('forgotten');
  expect(true).toBe(true);
});
