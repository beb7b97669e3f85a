import { DisableRuleCommand } from '@aws-sdk/client-eventbridge';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { startLocalAws } from '../../local-aws/server.ts';
import { sdkClients } from '../../local-aws/testing.ts';
import { createTestDatabase } from '../test-database.ts';
import type { CallWatch, Side } from './call-watch.ts';
import { startHttpProxy } from './http-proxy.ts';
import { startTcpProxy } from './tcp-proxy.ts';

const SIDES: readonly (readonly [Side, done: boolean])[] = [
  ['before', false],
  ['after', true],
];

const cutAt =
  (what: RegExp, where: Side): CallWatch =>
  async (call, side) =>
    what.test(call.what) && side === where ? 'cut' : 'pass';

test.each(SIDES)(
  'a statement that is cut %s it is handled is never answered; carried out: %s',
  async (side, done) => {
    const database = await createTestDatabase();
    onTestFinished(() => database.drop());
    const proxy = await startTcpProxy(database.url, cutAt(/^update/, side));
    onTestFinished(() => proxy.stop());
    const url = new URL(database.url);
    url.port = String(proxy.port);
    const client = new pg.Client({ connectionString: url.href });
    client.on('error', () => {});
    await client.connect();
    await client.query('select $1::int', [1]);
    await expect(client.query('update maintenance_state set version = $1', [7])).rejects.toThrow();
    expect(proxy.calls.map(({ what }) => what.split(' ')[0])).toEqual(['select', 'update']);

    const direct = new pg.Client({ connectionString: database.url });
    await direct.connect();
    onTestFinished(() => direct.end());
    const { rows } = await direct.query('select version from maintenance_state');
    expect(rows).toEqual([{ version: done ? 7 : 0 }]);
  },
);

test('what is inside a transaction does not last, its commit does', async () => {
  const database = await createTestDatabase();
  onTestFinished(() => database.drop());
  const proxy = await startTcpProxy(database.url, async () => 'pass');
  onTestFinished(() => proxy.stop());
  const url = new URL(database.url);
  url.port = String(proxy.port);
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  const update = 'update maintenance_state set version = 7';
  for (const sql of ['begin', update, 'commit', 'select 1', update]) await client.query(sql);
  await client.end();
  expect(proxy.calls.map(({ lasting }) => lasting)).toEqual([false, false, true, false, true]);
});

test.each(SIDES)(
  'an AWS call that is cut %s it is handled is never answered; carried out: %s',
  async (side, done) => {
    const rule = { name: 'catalog-indexer', schedule: 'rate(5 minutes)', cluster: 'dataall' };
    const aws = await startLocalAws({ clock: 'manual', world: { clusters: ['dataall'], rules: [rule] } });
    onTestFinished(() => aws.stop());
    const proxy = await startHttpProxy(aws.url, cutAt(/^DisableRule/, side));
    const { events } = sdkClients(`http://127.0.0.1:${proxy.port}`);
    const call = events.send(new DisableRuleCommand({ Name: rule.name }));
    const refused = expect(call).rejects.toThrow();
    await expect.poll(() => proxy.calls.map(({ what }) => what)).toEqual(['DisableRule catalog-indexer']);
    if (done) await expect.poll(async () => (await aws.control.calls()).at(-1)?.outcome).toBe('ok');
    await proxy.stop();
    await refused;
    const { rules } = await aws.control.state();
    expect(rules.map(({ state }) => state)).toEqual([done ? 'DISABLED' : 'ENABLED']);
  },
);
