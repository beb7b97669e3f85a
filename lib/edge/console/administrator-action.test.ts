import { pino } from 'pino';
import { beforeAll, expect, test } from 'vitest';
import { inServerAction } from '#dev/testing/in-server-action.ts';
import { sessionCookie } from '#dev/testing/session-cookie.ts';
import { ADMIN, MEMBER } from '#dev/testing/test-application.ts';
import { asThisApplication } from '#dev/testing/this-application.ts';
import { unconfirmedCookie } from '#dev/testing/unconfirmed-cookie.ts';
import { wholeEnv } from '#dev/testing/whole-env.ts';
import { application } from '#lib/compose.ts';
import type { GateState } from '#lib/domain/gate/gate.ts';
import { active, inactive } from '#lib/domain/testing.ts';
import { requireAdministratorAction } from './administrator-action.ts';

const STATES: Readonly<Record<string, GateState>> = {
  'no window': { window: inactive, fresh: true },
  'READ-ONLY': { window: { ...active, mode: 'READ-ONLY' }, fresh: true },
  'NO-ACCESS': { window: { ...active, mode: 'NO-ACCESS' }, fresh: true },
  'a state that nobody knows': { window: null, fresh: false },
};

type Line = { readonly reason: string; readonly principal: string; readonly action: string };

/** What the process logs, once the gate goes by this. */
function gateGoesBy(state: GateState): Line[] {
  const lines: Line[] = [];
  const log = pino({ level: 'trace' }, { write: (line) => lines.push(JSON.parse(line)) });
  const app = application();
  asThisApplication({ ...app, log, snapshot: { ...app.snapshot, current: () => state } });
  return lines;
}

const FORBIDDEN = { digest: 'NEXT_HTTP_ERROR_FALLBACK;403' };
const start = () => requireAdministratorAction('start');

beforeAll(() => wholeEnv());

test.each(Object.entries(STATES))(
  'in %s an action is the administrator’s, and the gate’s decision is logged',
  async (_, state) => {
    const lines = gateGoesBy(state);
    const administrator = await inServerAction(await sessionCookie(ADMIN), start);
    expect(administrator).toMatchObject({ id: 'admin', administrator: true });
    expect(lines).toMatchObject([{ reason: 'administrator', principal: 'admin', action: 'start' }]);
  },
);

test.each([
  ['no window', 'no-window'],
  ['READ-ONLY', 'write-in-read-only'],
  ['NO-ACCESS', 'no-access'],
  ['a state that nobody knows', 'write-while-state-unknown'],
])('in %s an action is refused to users and to nobody; the gate’s reason: %s', async (name, reason) => {
  const state = STATES[name];
  if (!state) throw new Error(`There is no state ${name}.`);
  const lines = gateGoesBy(state);
  await expect(inServerAction(await sessionCookie(MEMBER), start)).rejects.toMatchObject(FORBIDDEN);
  await expect(inServerAction('', start)).rejects.toMatchObject(FORBIDDEN);
  expect(lines).toMatchObject([
    { reason, principal: 'user', action: 'start' },
    { reason, principal: 'nobody', action: 'start' },
  ]);
});

test('an administrator whom the identity provider has not confirmed lately is refused as a user', async () => {
  const lines = gateGoesBy({ window: inactive, fresh: true });
  await expect(inServerAction(await unconfirmedCookie(ADMIN), start)).rejects.toMatchObject(FORBIDDEN);
  expect(lines).toMatchObject([{ reason: 'no-window', principal: 'admin' }]);
});
