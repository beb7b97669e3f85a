import { expect, test } from 'vitest';
import { ADMIN, MEMBER, testApplication } from '#dev/testing/test-application.ts';
import { asThisApplication } from '#dev/testing/this-application.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { answerGraphql } from '#lib/edge/graphql-server.ts';
import { answerMaintenanceState } from '#lib/edge/maintenance-state.ts';

const START = { mode: 'NO-ACCESS', reason: null, message: null, withoutSchedules: true };

async function toldByGraphql(principal: Principal): Promise<unknown> {
  const request = new Request('http://localhost:3000/api/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ getMaintenanceWindowStatus { status mode } }' }),
  });
  const { data } = await (await answerGraphql(request, principal, 'test')).json();
  return data.getMaintenanceWindowStatus;
}

async function toldByHttp(principal: Principal): Promise<unknown> {
  const { status, mode } = await (await answerMaintenanceState(principal)).json();
  return { status, mode };
}

test('on a replica that is forced GraphQL and HTTP both tell what its gate goes by, with and without a stored window', async () => {
  const app = await testApplication();
  const forced = app.replica({ MAINTENANCE_FORCE: 'READ-ONLY' });
  await forced.snapshot.start();
  asThisApplication(forced);
  const expectToBeTold = async (mode: string) => {
    const told = { status: 'PENDING', mode };
    for (const principal of [MEMBER, ADMIN]) {
      await expect.poll(() => toldByGraphql(principal)).toEqual(told);
      expect(await toldByHttp(principal)).toEqual(told);
    }
  };
  await expectToBeTold('READ-ONLY');
  await app.maintenance.startWindow(ADMIN, START);
  await expectToBeTold('NO-ACCESS');
  await app.maintenance.endWindow(ADMIN);
  await expectToBeTold('READ-ONLY');
});

test('a replica that is not forced tells the stored window', async () => {
  const app = await testApplication();
  asThisApplication(app);
  expect(await toldByGraphql(MEMBER)).toEqual({ status: 'INACTIVE', mode: '' });
  await app.maintenance.startWindow(ADMIN, START);
  expect(await toldByGraphql(MEMBER)).toEqual({ status: 'PENDING', mode: 'NO-ACCESS' });
});
