import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#dev/testing/test-database.ts';
import type { DatasetFilter, EnvironmentFilter, ShareFilter } from '#lib/domain/catalogue/catalogue.ts';
import {
  seesDataset,
  seesEnvironment,
  seesShare,
  visibility,
} from '#lib/domain/catalogue/catalogue-access.ts';
import type { PageRequest } from '#lib/domain/catalogue/catalogue-page.ts';
import { DEMO_TEAM } from '#lib/domain/catalogue/demo-team.ts';
import type { User } from '#lib/domain/principal.ts';
import { done, refuse } from '#lib/domain/refusal.ts';
import type { Catalogue } from '#lib/ports/catalogue.ts';
import { seed } from '../../../../prisma/seed.ts';
import { createPrismaClient, type PrismaClient } from '../client.ts';
import { createPrismaCatalogue } from './catalogue-store.ts';

let database: TestDatabase;
let prisma: PrismaClient;
let catalogue: Catalogue;

beforeAll(async () => {
  database = await createTestDatabase();
  await seed(database.url);
  prisma = createPrismaClient(database.url);
  catalogue = createPrismaCatalogue(prisma, true);
});

afterAll(async () => {
  await prisma?.$disconnect();
  await database?.drop();
});

const byLabel: PageRequest = {
  term: '',
  page: 1,
  pageSize: 100,
  sort: [{ field: 'label', direction: 'asc' }],
};
const allEnvironments: EnvironmentFilter = { ...byLabel, samlGroupName: null };
const allDatasets: DatasetFilter = { ...byLabel, environmentUri: null };
const allShares: ShareFilter = { ...byLabel, statuses: [], datasetUris: [] };

function member(...groups: string[]): User {
  return { kind: 'user', id: 'tester', name: 'tester', groups, administrator: false };
}

const somebody = member('team');

describe('what one sees', () => {
  test.each([
    [[DEMO_TEAM]],
    [['team-risk']],
    [['team-data-science', 'team-customer-care']],
    [['nobody-knows-it']],
    [[]],
  ])('%j: SQL shows exactly what the rules allow', async (groups) => {
    const user = member(...groups);
    const environments = await catalogue.environments('everything', allEnvironments);
    const datasets = await catalogue.datasets('everything', allDatasets);
    const shares = await catalogue.shares('everything', allShares);
    const sharedWith = (datasetUri: string) =>
      shares.nodes
        .filter((share) => share.dataset.datasetUri === datasetUri && share.status === 'Approved')
        .map((share) => share.groupUri);

    expect((await catalogue.environments(visibility(user), allEnvironments)).nodes).toEqual(
      environments.nodes.filter((environment) => seesEnvironment(user, environment)),
    );
    expect((await catalogue.datasets(visibility(user), allDatasets)).nodes).toEqual(
      datasets.nodes.filter((dataset) => seesDataset(user, dataset, sharedWith(dataset.datasetUri))),
    );
    expect((await catalogue.shares(visibility(user), allShares)).nodes).toEqual(
      shares.nodes.filter((share) => seesShare(user, share)),
    );
  });

  test('a single object that one may not see is not there', async () => {
    const [dataset] = (await catalogue.datasets({ groups: ['team-risk'] }, allDatasets)).nodes;
    const uri = dataset?.datasetUri ?? '';
    expect(await catalogue.dataset({ groups: ['team-risk'] }, uri)).toEqual(dataset);
    expect(await catalogue.dataset({ groups: [] }, uri)).toBeNull();
    expect(await catalogue.environment({ groups: [] }, dataset?.environment.environmentUri ?? '')).toBeNull();
  });
});

describe('lists', () => {
  test('pages do not overlap and leave nothing out, also when everything ties', async () => {
    await prisma.dataset.updateMany({ data: { created: new Date(0) } });
    const sort = [{ field: 'created', direction: 'desc' }] as const;
    const pages = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((page) =>
        catalogue.datasets('everything', { ...allDatasets, sort, page, pageSize: 7 }),
      ),
    );
    const uris = pages.flatMap(({ nodes }) => nodes.map(({ datasetUri }) => datasetUri));
    expect(new Set(uris).size).toBe(40);
    expect(uris).toHaveLength(40);
    expect(pages.map(({ count, pages: many }) => [count, many])).toEqual(Array(6).fill([40, 6]));
  });

  test('a page beyond the last one is empty and says how many there are', async () => {
    const page = await catalogue.environments('everything', { ...allEnvironments, page: 9, pageSize: 10 });
    expect(page).toMatchObject({ count: 10, page: 9, pages: 1, nodes: [] });
  });

  test('search ignores case, looks at related names and takes % and _ for what they are', async () => {
    const found = async (term: string) =>
      (await catalogue.datasets('everything', { ...allDatasets, term })).count;
    expect(await found('gEnErAl LEDGer')).toBe(1);
    expect(await found('supply chain iot')).toBe(3);
    expect(await found('%')).toBe(0);
    expect(await found('_')).toBe(0);
    expect(await found('\\')).toBe(0);
    expect(await found("'; drop table datasets; --")).toBe(0);
  });

  test('shares are filtered by status and dataset and sorted by the name of the dataset', async () => {
    const submitted = await catalogue.shares('everything', { ...allShares, statuses: ['Submitted'] });
    expect(new Set(submitted.nodes.map(({ status }) => status))).toEqual(new Set(['Submitted']));
    const labels = submitted.nodes.map(({ dataset }) => dataset.label);
    expect(labels).toEqual([...labels].sort());
    const [first] = submitted.nodes;
    const datasetUris = [first?.dataset.datasetUri ?? ''];
    const ofOne = await catalogue.shares('everything', { ...allShares, datasetUris });
    expect(ofOne.nodes.every(({ dataset }) => dataset.datasetUri === datasetUris[0])).toBe(true);
  });
});

describe('writing', () => {
  const added = {
    label: 'New',
    description: '',
    awsAccountId: '123456789012',
    region: 'eu-west-1',
    samlGroupName: DEMO_TEAM,
    tags: ['a'],
  };

  test('a refusal rolls back everything that was done before it', async () => {
    const before = await prisma.environment.count();
    const outcome = await catalogue.write(somebody, async (writer) => {
      await writer.addEnvironment(added, 'tester');
      return refuse('bad-input', 'No.');
    });
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'bad-input' } });
    expect(await prisma.environment.count()).toBe(before);
  });

  test('an exception rolls back and is passed on', async () => {
    const before = await prisma.environment.count();
    const broken = catalogue.write(somebody, async (writer) => {
      await writer.addEnvironment(added, 'tester');
      throw new Error('broken');
    });
    await expect(broken).rejects.toThrow('broken');
    expect(await prisma.environment.count()).toBe(before);
  });

  test('of two decisions about a share that start from the same status one is written', async () => {
    const share = await prisma.share.findFirstOrThrow({ where: { status: 'Submitted' } });
    const decide = (to: 'Approved' | 'Rejected') =>
      catalogue.write(somebody, async (writer) =>
        done(await writer.changeShareStatus(share.shareUri, { from: 'Submitted', to, rejectPurpose: '' })),
      );
    const outcomes = await Promise.all([decide('Approved'), decide('Rejected')]);
    const written = outcomes.flatMap((outcome) => (outcome.ok && outcome.value ? [outcome.value] : []));
    expect(written).toHaveLength(1);
    const now = await prisma.share.findUniqueOrThrow({ where: { shareUri: share.shareUri } });
    expect(now.status).toBe(written[0]?.status);
  });

  test('nothing can be added to an environment between its check and its deletion', async () => {
    const made = await catalogue.write(somebody, async (writer) =>
      done(await writer.addEnvironment({ ...added, label: 'To delete' }, 'tester')),
    );
    const uri = made.ok ? made.value.environmentUri : '';
    // Whichever of the two wins, the tests of the seed find the catalogue as it was.
    onTestFinished(async () => {
      await prisma.dataset.deleteMany({ where: { environmentUri: uri } });
      await prisma.environment.deleteMany({ where: { environmentUri: uri } });
    });
    const deletion = catalogue.write<string>(somebody, async (writer) => {
      await writer.lockEnvironment(uri);
      if ((await writer.datasetsIn(uri)) > 0) return refuse('in-use', 'It has a dataset.');
      await writer.removeEnvironment(uri);
      return done('deleted');
    });
    const addition = catalogue.write<string>(somebody, async (writer) => {
      if (!(await writer.lockEnvironment(uri))) return refuse('not-found', 'It is gone.');
      await writer.addDataset(
        {
          label: 'Late',
          description: '',
          environmentUri: uri,
          samlAdminGroupName: DEMO_TEAM,
          confidentiality: 'Official',
          topics: [],
          tags: [],
        },
        'tester',
      );
      return done('added');
    });
    const outcomes = await Promise.all([deletion, addition]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    const datasets = await prisma.dataset.count({ where: { environmentUri: uri } });
    const environments = await prisma.environment.count({ where: { environmentUri: uri } });
    expect(datasets).toBe(environments);
  });
});

describe('the seed', () => {
  test('its dates are those of the story, not of the day it ran', async () => {
    const today = { updated: { gt: new Date('2026-10-31') } };
    expect(await prisma.environment.count({ where: today })).toBe(0);
    expect(await prisma.share.count({ where: { ...today, status: 'Revoked' } })).toBe(0);
  });

  test('a second run adds nothing and brings nothing back', async () => {
    await prisma.share.deleteMany({ where: { status: 'Rejected' } });
    const before = await prisma.share.count();
    await seed(database.url);
    expect(await prisma.share.count()).toBe(before);
  });

  test('the demo team owns something, is shared with and is asked', async () => {
    const mine = { groups: [DEMO_TEAM] };
    expect((await catalogue.environments(mine, allEnvironments)).count).toBeGreaterThan(0);
    const datasets = (await catalogue.datasets(mine, allDatasets)).nodes;
    expect(datasets.some(({ samlAdminGroupName }) => samlAdminGroupName === DEMO_TEAM)).toBe(true);
    expect(datasets.some(({ samlAdminGroupName }) => samlAdminGroupName !== DEMO_TEAM)).toBe(true);
    const waiting = (await catalogue.shares(mine, { ...allShares, statuses: ['Submitted'] })).nodes;
    expect(waiting.some(({ groupUri }) => groupUri !== DEMO_TEAM)).toBe(true);
  });
});
