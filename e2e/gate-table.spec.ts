import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { openLink } from '#dev/testing/open-link.ts';
import { appRoutes } from '#dev/testing/routes/app-routes.ts';
import { tickUntil } from './drain.ts';
import { expect, test } from './fixtures.ts';
import { addresses } from './gate-table/addresses.ts';
import { answerHead } from './gate-table/answer-head.ts';
import { type Answers, askEverything, METHODS } from './gate-table/ask-everything.ts';
import { expectByRule } from './gate-table/expect-by-rule.ts';
import type { State } from './gate-table/gate-rule.ts';
import { cookieFromBeforeSigningOut, headersOf } from './gate-table/headers-of.ts';
import { tableText } from './gate-table/table-text.ts';
import { withReplica } from './gate-table/with-replica.ts';
import { ask } from './http.ts';
import type { Mode } from './maintenance.ts';
import { endWindow, startWindow } from './window.ts';

const NEXTAUTH_SECRET = 'the-secret-that-seals-the-sessions-of-this-file';
test.use({ stackOptions: { env: { NEXTAUTH_SECRET } } });

const ROOT = resolve(import.meta.dirname, '..');
const DOCUMENT = resolve(ROOT, 'docs/gate-table.md');

test('the production build answers at the addresses that the walk of app/ finds, and at no others', async () => {
  const manifest = JSON.parse(await readFile(resolve(ROOT, '.next/app-path-routes-manifest.json'), 'utf8'));
  const built = Object.values<string>(manifest).filter((path) => !path.startsWith('/_'));
  expect([...new Set(appRoutes().map(({ path }) => path))].sort()).toEqual([...new Set(built)].sort());
});

test('every route answers every method, principal and state as the gate has to, and as docs/gate-table.md says', async ({
  as,
  aws,
  playwright,
  stack,
}) => {
  test.setTimeout(300_000);
  const all = await addresses(await as('user'));
  const { cronSecret, databaseUrl, metricsToken } = stack;
  const keptCookie = await cookieFromBeforeSigningOut(playwright.request, stack.baseURL);
  const everything = async (baseURL: string) =>
    askEverything(baseURL, all, await headersOf(NEXTAUTH_SECRET, { cronSecret, keptCookie }));
  const found = new Map<State, Answers>();
  const note = (state: State, answers: Answers) => {
    found.set(state, answers);
    expectByRule(state, found, all);
  };

  note('INACTIVE', await test.step('INACTIVE', () => everything(stack.baseURL)));

  for (const mode of ['READ-ONLY', 'NO-ACCESS'] as const) {
    // A client of its own each time: a connection that has idled while everything was asked may be closed under it.
    await startWindow(await as('admin'), mode);
    await tickUntil(stack.tick, { status: 'PENDING' });
    const pending = await test.step(`${mode}, PENDING`, () => everything(stack.baseURL));
    await tickUntil(stack.tick, { status: 'PENDING' });

    await aws.advance(120);
    await tickUntil(stack.tick, { status: 'ACTIVE' });
    const active = await test.step(`${mode}, ACTIVE`, () => everything(stack.baseURL));
    expect
      .soft(Object.fromEntries(active), `${mode}: ACTIVE and PENDING differ`)
      .toEqual(Object.fromEntries(pending));
    note(mode, active);

    await endWindow(await as('admin'));
    await tickUntil(stack.tick, { status: 'INACTIVE', heldSchedules: [] });
    await aws.reset();
  }

  /** As soon as a process that has just started knows who has signed out. */
  const oneThatKnows = async (baseURL: string) => {
    const { 'signed out': signedOut } = await headersOf(NEXTAUTH_SECRET, { cronSecret, keptCookie });
    const asked = ask('GET /datasets', await signedOut());
    await expect.poll(() => answerHead(baseURL, asked)).toBe('307 /signin');
  };
  const replica = { databaseUrl, nextauthSecret: NEXTAUTH_SECRET, cronSecret, metricsToken };

  const forcedInto = (mode: Mode) =>
    withReplica({ ...replica, env: { MAINTENANCE_FORCE: mode } }, async (baseURL) => {
      await oneThatKnows(baseURL);
      return test.step(`forced ${mode}`, () => everything(baseURL));
    });
  const withItsStoreAway = async () => {
    const link = await openLink(databaseUrl);
    const env = { MAINTENANCE_MAX_STALENESS_SECONDS: '3' };
    return withReplica({ ...replica, databaseUrl: link.url, env }, async (baseURL) => {
      await oneThatKnows(baseURL);
      await link.close();
      const readiness = async () => (await (await fetch(`${baseURL}/api/health/ready`)).json()).status;
      await expect.poll(readiness).toBe('degraded');
      return test.step('UNKNOWN', () => everything(baseURL));
    });
  };
  const [readOnly, noAccess, unknown] = await Promise.all([
    forcedInto('READ-ONLY'),
    forcedInto('NO-ACCESS'),
    withItsStoreAway(),
  ]);
  note('forced READ-ONLY', readOnly);
  note('forced NO-ACCESS', noAccess);
  note('UNKNOWN', unknown);

  const text = tableText(all, METHODS, found);
  if (process.env.UPDATE_GATE_TABLE) await writeFile(DOCUMENT, text);
  expect(text, 'docs/gate-table.md is out of date: UPDATE_GATE_TABLE=1').toBe(
    await readFile(DOCUMENT, 'utf8').catch(() => ''),
  );
});
