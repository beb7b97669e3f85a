import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { appRoutes } from '#dev/testing/routes/app-routes.ts';
import { sessionCookie } from '#dev/testing/session-cookie.ts';
import { DEMO_TEAM } from '#lib/domain/demo-team.ts';
import { tickUntil } from './drain.ts';
import { expect, test } from './fixtures.ts';
import { type Address, addresses } from './gate-table/addresses.ts';
import { answerHead } from './gate-table/answer-head.ts';
import { type GateMode, gateRule, MODES, PRINCIPALS, type Who } from './gate-table/gate-rule.ts';
import { type Row, tableText } from './gate-table/table-text.ts';
import { type Ask, graphql } from './http.ts';
import { endWindow, startWindow } from './window.ts';

const NEXTAUTH_SECRET = 'the-secret-that-seals-the-sessions-of-this-file';
test.use({ stackOptions: { env: { NEXTAUTH_SECRET } } });

const ROOT = resolve(import.meta.dirname, '..');
const DOCUMENT = resolve(ROOT, 'docs/gate-table.md');
const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'];
const READ = '{ listDatasets { count } }';

type Answers = Map<string, string>;
type Headers = Record<Who, Record<string, string>>;
const keyOf = (route: string, method: string, who: Who) => `${method} ${route} by ${who}`;

/** Sealed anew for each state, so that an administrator's is never too old to count. */
async function headersOf(cronSecret: string): Promise<Headers> {
  const person = (id: string, group: string) =>
    sessionCookie({ kind: 'user', id, name: id, groups: [group], administrator: false }, NEXTAUTH_SECRET);
  return {
    nobody: {},
    'cron caller': { authorization: `Bearer ${cronSecret}` },
    user: { cookie: await person('user', DEMO_TEAM) },
    administrator: { cookie: await person('admin', 'DAAdministrators') },
  };
}

function askAt({ route, path }: Address, method: string): Ask {
  if (route !== '/api/graphql') return { method, path };
  if (method === 'POST') return graphql(READ);
  return { method, path: `${path}?query=${encodeURIComponent(READ)}`, headers: graphql(READ).headers ?? {} };
}

async function askEverything(baseURL: string, all: readonly Address[], headers: Headers): Promise<Answers> {
  const answers: Answers = new Map();
  for (const address of all) {
    for (const method of METHODS) {
      const asked = askAt(address, method);
      await Promise.all(
        PRINCIPALS.map(async (who) => {
          const answer = await answerHead(baseURL, {
            ...asked,
            headers: { ...asked.headers, ...headers[who] },
          });
          answers.set(keyOf(address.route, method, who), answer);
        }),
      );
    }
  }
  return answers;
}

/** Where the gate lets pass, the route answers as it does without a window; but for the page that speaks of one. */
function expectByRule(mode: GateMode, answers: Answers, inactive: Answers, all: readonly Address[]): void {
  for (const { route, known } of all) {
    for (const method of METHODS) {
      for (const who of PRINCIPALS) {
        const key = keyOf(route, method, who);
        const refusal = gateRule(who, mode, { method, route, known });
        const answer = answers.get(key);
        if (refusal) expect.soft(answer, `${key} in ${mode}`).toBe(refusal);
        else if (mode === 'INACTIVE') expect.soft(answer, `${key} in ${mode}`).not.toBe('503');
        else if (route !== '/maintenance') expect.soft(answer, `${key} in ${mode}`).toBe(inactive.get(key));
      }
    }
  }
}

test('the production build answers at the addresses that the walk of app/ finds, and at no others', async () => {
  const manifest = JSON.parse(await readFile(resolve(ROOT, '.next/app-path-routes-manifest.json'), 'utf8'));
  const built = Object.values<string>(manifest).filter((path) => !path.startsWith('/_'));
  expect([...new Set(appRoutes().map(({ path }) => path))].sort()).toEqual([...new Set(built)].sort());
});

test('every route answers every method, principal and state as the gate has to, and as docs/gate-table.md says', async ({
  as,
  aws,
  stack,
}) => {
  test.setTimeout(300_000);
  const administrator = await as('admin');
  const all = await addresses(await as('user'));
  const seen = async () => askEverything(stack.baseURL, all, await headersOf(stack.cronSecret));
  const found = new Map<GateMode, Answers>();

  const inactive = await test.step('INACTIVE', seen);
  expectByRule('INACTIVE', inactive, inactive, all);
  found.set('INACTIVE', inactive);

  for (const mode of ['READ-ONLY', 'NO-ACCESS'] as const) {
    await startWindow(administrator, mode);
    await tickUntil(stack.tick, { status: 'PENDING' });
    const pending = await test.step(`${mode}, PENDING`, seen);
    await tickUntil(stack.tick, { status: 'PENDING' });
    expectByRule(mode, pending, inactive, all);

    await aws.advance(120);
    await tickUntil(stack.tick, { status: 'ACTIVE' });
    const active = await test.step(`${mode}, ACTIVE`, seen);
    expect
      .soft(Object.fromEntries(active), `${mode}: ACTIVE and PENDING differ`)
      .toEqual(Object.fromEntries(pending));
    found.set(mode, active);

    await endWindow(administrator);
    await tickUntil(stack.tick, { status: 'INACTIVE', heldSchedules: [] });
    await aws.reset();
  }

  const text = tableText(all.flatMap(({ route }) => METHODS.map((method) => rowOf(route, method, found))));
  if (process.env.UPDATE_GATE_TABLE) await writeFile(DOCUMENT, text);
  expect(text, 'docs/gate-table.md is out of date: UPDATE_GATE_TABLE=1').toBe(
    await readFile(DOCUMENT, 'utf8').catch(() => ''),
  );
});

function rowOf(route: string, method: string, found: ReadonlyMap<GateMode, Answers>): Row {
  const byMode = (who: Who) =>
    Object.fromEntries(MODES.map((mode) => [mode, found.get(mode)?.get(keyOf(route, method, who)) ?? '']));
  const answers = Object.fromEntries(PRINCIPALS.map((who) => [who, byMode(who)]));
  return { route, method, answers: answers as Row['answers'] };
}
