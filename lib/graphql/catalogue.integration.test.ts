import { graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#dev/testing/test-database.ts';
import { createPrismaCatalogue } from '#lib/adapters/prisma/catalogue/catalogue-store.ts';
import { createPrismaClient, type PrismaClient } from '#lib/adapters/prisma/client.ts';
import { DEMO_TEAM } from '#lib/domain/catalogue/demo-team.ts';
import { NOBODY, type Principal, type User } from '#lib/domain/principal.ts';
import { bindCatalogue } from '#lib/use-cases/catalogue/services.ts';
import { seed } from '../../prisma/seed.ts';
import { schema } from './schema.ts';
import type { Services } from './services.ts';

let database: TestDatabase;
let prisma: PrismaClient;
let services: Services;

beforeAll(async () => {
  database = await createTestDatabase();
  await seed(database.url);
  prisma = createPrismaClient(database.url);
  const maintenance = async () => Promise.reject(new Error('The catalogue does not touch maintenance.'));
  const followWindow = () => {
    throw new Error('The catalogue does not touch maintenance.');
  };
  services = {
    ...bindCatalogue({ catalogue: createPrismaCatalogue(prisma, true) }),
    followWindow,
    readWindow: maintenance,
    startWindow: maintenance,
    endWindow: maintenance,
  };
});

afterAll(async () => {
  await prisma?.$disconnect();
  await database?.drop();
});

function person(name: string, groups: string[], administrator = false): User {
  return { kind: 'user', id: name, name, groups, administrator };
}
const user = person('user', [DEMO_TEAM]);
const finance = person('ines.ferreira', ['team-finance']);
const administrator = person('admin', ['DAAdministrators'], true);

async function ask(principal: Principal, source: string, variableValues: Record<string, unknown> = {}) {
  const contextValue = { principal, services, requestId: 'test' };
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue });
  const [error] = errors ?? [];
  return {
    // Field by field as JSON, as a client sees it.
    data: JSON.parse(JSON.stringify(data ?? null)),
    code: error?.extensions.code ?? error?.message,
    error,
  };
}

const CREATE_ENVIRONMENT = `mutation ($input: NewEnvironmentInput!) {
  createEnvironment(input: $input) { environmentUri label owner SamlGroupName tags updated canEdit }
}`;
const CREATE_DATASET = `mutation ($input: NewDatasetInput!) {
  createDataset(input: $input) { datasetUri updated environment { environmentUri label } confidentiality }
}`;
const CREATE_SHARE = `mutation ($datasetUri: String!, $input: NewShareObjectInput!) {
  createShare(datasetUri: $datasetUri, input: $input) {
    shareUri status owner group canDecide canRevoke
    dataset { datasetUri datasetName SamlAdminGroupName }
    environment { environmentUri } principal { principalId principalType }
  }
}`;

function environmentInput(label: string, SamlGroupName: string = DEMO_TEAM) {
  return { label, SamlGroupName, AwsAccountId: '123456789012', region: 'eu-west-1', tags: ['a', 'a', 'b'] };
}

async function newEnvironment(principal: Principal, label: string, group: string): Promise<string> {
  const { data } = await ask(principal, CREATE_ENVIRONMENT, { input: environmentInput(label, group) });
  return data.createEnvironment.environmentUri;
}

async function newDataset(principal: Principal, environmentUri: string, group: string): Promise<string> {
  const input = { label: 'A dataset', environmentUri, SamlAdminGroupName: group };
  const { data } = await ask(principal, CREATE_DATASET, { input });
  return data.createDataset.datasetUri;
}

describe('environments', () => {
  test('members see those of their teams, administrators all', async () => {
    const list =
      '{ listEnvironments(filter: { pageSize: 100 }) { count page pages nodes { SamlGroupName canEdit } } }';
    const mine = (await ask(user, list)).data.listEnvironments;
    expect(mine.count).toBe(mine.nodes.length);
    expect(mine.nodes.every((node: { SamlGroupName: string }) => node.SamlGroupName === DEMO_TEAM)).toBe(
      true,
    );
    const all = (await ask(administrator, list)).data.listEnvironments;
    expect(all.count).toBeGreaterThan(mine.count);
  });

  test('a member creates, changes and deletes one', async () => {
    const { data } = await ask(user, CREATE_ENVIRONMENT, { input: environmentInput('Mine') });
    expect(data.createEnvironment).toMatchObject({
      label: 'Mine',
      owner: 'user',
      tags: ['a', 'b'],
      canEdit: true,
    });
    const { environmentUri } = data.createEnvironment;
    const update = `mutation { updateEnvironment(environmentUri: "${environmentUri}", input: { description: "Now with words" }) { label description tags } }`;
    expect((await ask(user, update)).data.updateEnvironment).toEqual({
      label: 'Mine',
      description: 'Now with words',
      tags: ['a', 'b'],
    });
    const remove = `mutation { deleteEnvironment(environmentUri: "${environmentUri}") }`;
    expect((await ask(user, remove)).data).toEqual({ deleteEnvironment: true });
    expect((await ask(user, remove)).code).toBe('NOT_FOUND');
  });

  test('what belongs to other teams looks as if it did not exist, and stays as it is', async () => {
    const environmentUri = await newEnvironment(finance, 'Foreign', 'team-finance');
    const get = `{ getEnvironment(environmentUri: "${environmentUri}") { label } }`;
    const update = `mutation { updateEnvironment(environmentUri: "${environmentUri}", input: { label: "X" }) { label } }`;
    const remove = `mutation { deleteEnvironment(environmentUri: "${environmentUri}") }`;
    for (const document of [get, update, remove]) expect((await ask(user, document)).code).toBe('NOT_FOUND');
    expect((await ask(finance, get)).data.getEnvironment.label).toBe('Foreign');
  });

  test.each([
    ['AwsAccountId', { AwsAccountId: '12345' }],
    ['region', { region: 'Ireland' }],
    ['label', { label: '   ' }],
    ['label', { label: 'x'.repeat(101) }],
    ['label', { label: 'nul\0' }],
    ['tags', { tags: [''] }],
    ['SamlGroupName', { SamlGroupName: 'team-finance' }],
  ])('a wrong %s is named and nothing is created: %j', async (field, wrong) => {
    const before = await prisma.environment.count();
    const input = { ...environmentInput('Wrong'), ...wrong };
    const { code, error } = await ask(user, CREATE_ENVIRONMENT, { input });
    expect(code).toBe('BAD_INPUT');
    expect(error?.extensions).toMatchObject({ processed: false, fields: { [field]: expect.any(String) } });
    expect(await prisma.environment.count()).toBe(before);
  });

  test('administrators create for any team the catalogue knows, and for no other', async () => {
    const create = (group: string) =>
      ask(administrator, CREATE_ENVIRONMENT, { input: environmentInput('By admin', group) });
    expect((await create('team-finance')).data.createEnvironment.SamlGroupName).toBe('team-finance');
    expect((await create('no-such-team')).code).toBe('BAD_INPUT');
  });

  test('of two people with the same form open the second does not overwrite the first', async () => {
    const { data } = await ask(user, CREATE_ENVIRONMENT, { input: environmentInput('Contended') });
    const { environmentUri, updated } = data.createEnvironment;
    const save = (label: string) =>
      ask(
        user,
        `mutation ($input: ModifyEnvironmentInput!) { updateEnvironment(environmentUri: "${environmentUri}", input: $input) { label } }`,
        {
          input: { label, updated },
        },
      );
    expect((await save('First')).data.updateEnvironment.label).toBe('First');
    expect((await save('Second')).code).toBe('STATE_CHANGED');
    const get = `{ getEnvironment(environmentUri: "${environmentUri}") { label } }`;
    expect((await ask(user, get)).data.getEnvironment.label).toBe('First');
  });

  test('an environment with datasets is not deleted', async () => {
    const environmentUri = await newEnvironment(user, 'In use', DEMO_TEAM);
    await newDataset(user, environmentUri, DEMO_TEAM);
    const { code } = await ask(user, `mutation { deleteEnvironment(environmentUri: "${environmentUri}") }`);
    expect(code).toBe('IN_USE');
  });

  test.each([['pageSize: 101'], ['pageSize: 0'], ['page: 0'], ['page: 2000000000']])(
    'a page that cannot be is refused: %s',
    async (filter) => {
      const { code } = await ask(user, `{ listEnvironments(filter: { ${filter} }) { count } }`);
      expect(code).toBe('BAD_INPUT');
    },
  );
});

describe('datasets', () => {
  test("a dataset comes with its environment, and goes into environments of one's own teams only", async () => {
    const environmentUri = await newEnvironment(finance, 'Home', 'team-finance');
    const input = {
      label: 'D',
      environmentUri,
      SamlAdminGroupName: 'team-finance',
      confidentiality: 'Secret',
    };
    expect((await ask(finance, CREATE_DATASET, { input })).data.createDataset).toMatchObject({
      environment: { environmentUri, label: 'Home' },
      confidentiality: 'Secret',
    });
    const foreign = await ask(user, CREATE_DATASET, { input: { ...input, SamlAdminGroupName: DEMO_TEAM } });
    expect(foreign.code).toBe('BAD_INPUT');
    expect(foreign.error?.extensions.fields).toHaveProperty('environmentUri');
  });

  test('a team that a dataset is shared with looks but does not change', async () => {
    const share = await prisma.share.findFirstOrThrow({
      where: { status: 'Approved', groupUri: DEMO_TEAM },
    });
    const get = `{ getDataset(datasetUri: "${share.datasetUri}") { canEdit } }`;
    expect((await ask(user, get)).data.getDataset).toEqual({ canEdit: false });
    const update = `mutation { updateDataset(datasetUri: "${share.datasetUri}", input: { label: "X" }) { label } }`;
    expect((await ask(user, update)).code).toBe('NOT_ALLOWED');
    expect((await ask(user, `mutation { deleteDataset(datasetUri: "${share.datasetUri}") }`)).code).toBe(
      'NOT_ALLOWED',
    );
  });

  test('everybody finds every dataset to ask for, administrators and strangers alike', async () => {
    const search =
      '{ searchDatasets(filter: { term: "general ledger" }) { nodes { label SamlAdminGroupName } } }';
    expect((await ask(user, search)).data.searchDatasets.nodes).toEqual([
      { label: 'General Ledger', SamlAdminGroupName: 'team-finance' },
    ]);
  });

  test('updateDataset without its arguments is refused, not a crash', async () => {
    expect((await ask(user, 'mutation { updateDataset { label } }')).code).toBe('BAD_INPUT');
  });
});

describe('shares', () => {
  async function asked() {
    const home = await newEnvironment(finance, 'Owner side', 'team-finance');
    const datasetUri = await newDataset(finance, home, 'team-finance');
    const environmentUri = await newEnvironment(user, 'Asker side', DEMO_TEAM);
    const input = { environmentUri, groupUri: DEMO_TEAM, requestPurpose: 'To look.' };
    const answer = await ask(user, CREATE_SHARE, { datasetUri, input });
    return { datasetUri, environmentUri, input, answer, shareUri: answer.data?.createShare?.shareUri };
  }
  const decide = (verb: string, shareUri: string, more = '') =>
    `mutation { ${verb}(shareUri: "${shareUri}"${more}) { status rejectPurpose canDecide canRevoke } }`;

  test('a team asks for what it does not see, the owners approve, then it sees it', async () => {
    const { datasetUri, environmentUri, answer, shareUri } = await asked();
    expect(answer.data.createShare).toEqual({
      shareUri,
      status: 'Submitted',
      owner: 'user',
      group: DEMO_TEAM,
      canDecide: false,
      canRevoke: true,
      dataset: { datasetUri, datasetName: 'A dataset', SamlAdminGroupName: 'team-finance' },
      environment: { environmentUri },
      principal: { principalId: DEMO_TEAM, principalType: 'Group' },
    });
    const get = `{ getDataset(datasetUri: "${datasetUri}") { label } }`;
    expect((await ask(user, get)).code).toBe('NOT_FOUND');
    expect((await ask(user, decide('approveShare', shareUri))).code).toBe('NOT_ALLOWED');
    expect((await ask(finance, decide('approveShare', shareUri))).data.approveShare).toMatchObject({
      status: 'Approved',
      canDecide: false,
      canRevoke: true,
    });
    expect((await ask(user, get)).data.getDataset.label).toBe('A dataset');
  });

  test('a rejection carries its reason, and cannot be decided again', async () => {
    const { shareUri } = await asked();
    const rejected = await ask(finance, decide('rejectShare', shareUri, ', rejectPurpose: "Too much."'));
    expect(rejected.data.rejectShare).toMatchObject({ status: 'Rejected', rejectPurpose: 'Too much.' });
    expect((await ask(finance, decide('approveShare', shareUri))).code).toBe('STATE_CHANGED');
  });

  test('revoking takes the access away at once', async () => {
    const { datasetUri, shareUri } = await asked();
    await ask(finance, decide('approveShare', shareUri));
    expect((await ask(finance, decide('revokeShare', shareUri))).data.revokeShare.status).toBe('Revoked');
    expect((await ask(user, `{ getDataset(datasetUri: "${datasetUri}") { label } }`)).code).toBe('NOT_FOUND');
  });

  test('the team that asked withdraws what is unanswered; the owners reject it instead', async () => {
    const { shareUri } = await asked();
    expect((await ask(finance, decide('revokeShare', shareUri))).code).toBe('STATE_CHANGED');
    expect((await ask(user, decide('revokeShare', shareUri))).data.revokeShare.status).toBe('Revoked');
  });

  test('strangers learn nothing about a share', async () => {
    const { shareUri } = await asked();
    const stranger = person('hanna.virtanen', ['team-risk']);
    for (const verb of ['approveShare', 'rejectShare', 'revokeShare']) {
      expect((await ask(stranger, decide(verb, shareUri))).code).toBe('NOT_FOUND');
    }
  });

  test('the same access is not asked for twice, by the owners, or for a foreign environment', async () => {
    const { datasetUri, environmentUri, input } = await asked();
    const again = (principal: Principal, change: object) =>
      ask(principal, CREATE_SHARE, { datasetUri, input: { ...input, ...change } });
    expect((await again(user, {})).code).toBe('BAD_INPUT');
    expect((await again(finance, { groupUri: 'team-finance' })).code).toBe('BAD_INPUT');
    const other = await newEnvironment(finance, 'Another', 'team-finance');
    expect((await again(user, { environmentUri: other })).code).toBe('BAD_INPUT');
    expect((await again(user, { environmentUri, principalId: 'team-risk' })).code).toBe('BAD_INPUT');
  });

  test('a dataset with live shares stays; once they are over it can go', async () => {
    const { datasetUri, shareUri } = await asked();
    const remove = `mutation { deleteDataset(datasetUri: "${datasetUri}") }`;
    expect((await ask(finance, remove)).code).toBe('IN_USE');
    await ask(finance, decide('rejectShare', shareUri));
    expect((await ask(finance, remove)).data).toEqual({ deleteDataset: true });
  });

  test('listShares filters by status', async () => {
    const list = '{ listShares(filter: { status: "Submitted", pageSize: 100 }) { nodes { status } } }';
    const { nodes } = (await ask(administrator, list)).data.listShares;
    expect(new Set(nodes.map((node: { status: string }) => node.status))).toEqual(new Set(['Submitted']));
  });
});

describe('groups', () => {
  test("one asks for one's own groups, with or without one's id", async () => {
    expect((await ask(user, '{ getGroupsForUser }')).data.getGroupsForUser).toEqual([DEMO_TEAM]);
    expect((await ask(user, '{ getGroupsForUser(userid: "user") }')).data.getGroupsForUser).toEqual([
      DEMO_TEAM,
    ]);
  });

  test('nobody learns the groups of others', async () => {
    expect((await ask(user, '{ getGroupsForUser(userid: "admin") }')).code).toBe('NOT_ALLOWED');
    expect((await ask(administrator, '{ getGroupsForUser(userid: "user") }')).code).toBe('NOT_FOUND');
  });

  test('listGroups answers the groups for which one may create', async () => {
    const list = '{ listGroups { groupName } }';
    expect((await ask(user, list)).data.listGroups).toEqual([{ groupName: DEMO_TEAM }]);
    expect((await ask(administrator, list)).data.listGroups.length).toBeGreaterThan(6);
  });
});

describe('without a session', () => {
  test.each([
    '{ listEnvironments { count } }',
    '{ getEnvironment(environmentUri: "x") { label } }',
    '{ listDatasets { count } }',
    '{ searchDatasets { count } }',
    '{ getDataset(datasetUri: "x") { label } }',
    '{ listShares { count } }',
    '{ getShare(shareUri: "x") { status } }',
    '{ getGroupsForUser(userid: "user") }',
    '{ listGroups { groupName } }',
    'mutation { createEnvironment(input: { label: "x", AwsAccountId: "123456789012", region: "eu-west-1", SamlGroupName: "team-risk" }) { label } }',
    'mutation { updateEnvironment(environmentUri: "x", input: {}) { label } }',
    'mutation { deleteEnvironment(environmentUri: "x") }',
    'mutation { createDataset(input: { label: "x", environmentUri: "x", SamlAdminGroupName: "team-risk" }) { label } }',
    'mutation { updateDataset(datasetUri: "x", input: {}) { label } }',
    'mutation { deleteDataset(datasetUri: "x") }',
    'mutation { createShare(datasetUri: "x", input: { environmentUri: "x", groupUri: "team-risk" }) { status } }',
    'mutation { approveShare(shareUri: "x") { status } }',
    'mutation { rejectShare(shareUri: "x") { status } }',
    'mutation { revokeShare(shareUri: "x") { status } }',
  ])('%s is refused', async (document) => {
    expect((await ask(NOBODY, document)).code).toBe('NOT_SIGNED_IN');
    expect((await ask({ kind: 'cron' }, document)).code).toBe('NOT_SIGNED_IN');
  });
});
