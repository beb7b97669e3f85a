import { expect, test } from './fixtures.ts';
import { standing } from './standing.ts';

test.use({ stackOptions: { env: { ECS_CLUSTERS: 'dataall,nope' } } });

test('with a cluster that AWS does not know a start is refused, names it, and nothing changes', async ({
  as,
  stack,
  tick,
}) => {
  const before = await standing(stack);
  const administrator = await as('admin');
  for (const mode of ['READ-ONLY', 'NO-ACCESS']) {
    const answer = await administrator.send(`mutation { startMaintenanceWindow(mode: "${mode}") }`);
    const { data, errors } = await answer.json();
    expect(data).toEqual({ startMaintenanceWindow: null });
    expect(errors).toMatchObject([{ extensions: { code: 'CLUSTER_UNKNOWN', processed: false } }]);
    expect(errors[0].message).toMatch(/nope.*Nothing was changed\. Check ECS_CLUSTERS/);
  }
  expect((await tick()).body).toMatchObject({ outcome: 'done', status: 'INACTIVE', heldSchedules: [] });
  expect(await standing(stack)).toEqual(before);
});
