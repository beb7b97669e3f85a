import { describe, expect, test } from 'vitest';
import type { User } from '#lib/domain/principal.ts';
import type { Share, ShareStatus } from './catalogue.ts';
import {
  canDecide,
  canRevoke,
  mayActFor,
  mayChange,
  seesDataset,
  seesEnvironment,
  seesShare,
  visibility,
} from './catalogue-access.ts';

function person(groups: string[], administrator = false): User {
  return { kind: 'user', id: 'someone', name: 'someone', groups, administrator };
}

const people = {
  owner: person(['owners']),
  asker: person(['askers']),
  stranger: person(['strangers']),
  groupless: person([]),
  administrator: person(['DAAdministrators'], true),
};
type Who = keyof typeof people;

const environment = {
  environmentUri: 'e1',
  label: 'Environment',
  awsAccountId: '123456789012',
  region: 'eu-west-1',
  samlGroupName: 'owners',
};

function share(status: ShareStatus): Share {
  return {
    shareUri: 's1',
    status,
    groupUri: 'askers',
    owner: 'somebody',
    requestPurpose: '',
    rejectPurpose: '',
    created: new Date(0),
    updated: new Date(0),
    environment: { ...environment, samlGroupName: 'askers' },
    dataset: {
      datasetUri: 'd1',
      label: 'Dataset',
      description: '',
      samlAdminGroupName: 'owners',
      confidentiality: 'Official',
      environment,
    },
  };
}

describe('who sees and changes what a group owns', () => {
  test.each<[Who, boolean]>([
    ['owner', true],
    ['administrator', true],
    ['asker', false],
    ['stranger', false],
    ['groupless', false],
  ])('%s: %s', (who, allowed) => {
    expect(seesEnvironment(people[who], environment)).toBe(allowed);
    expect(mayChange(people[who], environment)).toBe(allowed);
    expect(mayChange(people[who], { samlAdminGroupName: 'owners' })).toBe(allowed);
  });
});

describe('who sees a dataset that is shared with the askers', () => {
  test.each<[Who, boolean, boolean]>([
    ['owner', true, true],
    ['administrator', true, true],
    ['asker', true, false],
    ['stranger', false, false],
    ['groupless', false, false],
  ])('%s sees it: %s, without the share: %s', (who, shared, unshared) => {
    const dataset = { samlAdminGroupName: 'owners' };
    expect(seesDataset(people[who], dataset, ['askers'])).toBe(shared);
    expect(seesDataset(people[who], dataset, [])).toBe(unshared);
  });

  test('being shared with does not allow to change', () => {
    expect(mayChange(people.asker, { samlAdminGroupName: 'owners' })).toBe(false);
  });
});

describe('who sees a share, may answer it, may end it', () => {
  test.each<[Who, ShareStatus, { sees: boolean; decides: boolean; revokes: boolean }]>([
    ['owner', 'Submitted', { sees: true, decides: true, revokes: false }],
    ['owner', 'Approved', { sees: true, decides: false, revokes: true }],
    ['owner', 'Rejected', { sees: true, decides: false, revokes: false }],
    ['owner', 'Revoked', { sees: true, decides: false, revokes: false }],
    ['asker', 'Submitted', { sees: true, decides: false, revokes: true }],
    ['asker', 'Approved', { sees: true, decides: false, revokes: true }],
    ['asker', 'Rejected', { sees: true, decides: false, revokes: false }],
    ['asker', 'Revoked', { sees: true, decides: false, revokes: false }],
    ['administrator', 'Submitted', { sees: true, decides: true, revokes: true }],
    ['administrator', 'Approved', { sees: true, decides: false, revokes: true }],
    ['stranger', 'Submitted', { sees: false, decides: false, revokes: false }],
    ['stranger', 'Approved', { sees: false, decides: false, revokes: false }],
    ['groupless', 'Approved', { sees: false, decides: false, revokes: false }],
  ])('%s, %s: %o', (who, status, { sees, decides, revokes }) => {
    const user = people[who];
    expect(seesShare(user, share(status))).toBe(sees);
    expect(canDecide(user, share(status))).toBe(decides);
    expect(canRevoke(user, share(status))).toBe(revokes);
  });
});

describe('for which groups one may create something', () => {
  test.each<[Who, string, boolean]>([
    ['owner', 'owners', true],
    ['owner', 'askers', false],
    ['administrator', 'askers', true],
    ['administrator', 'DAAdministrators', true],
    ['administrator', 'no-such-group', false],
    ['groupless', 'owners', false],
  ])('%s for %s: %s', (who, group, allowed) => {
    expect(mayActFor(people[who], group, ['owners', 'askers'])).toBe(allowed);
  });
});

test('administrators ask for everything, others for what concerns their groups', () => {
  expect(visibility(people.administrator)).toBe('everything');
  expect(visibility(people.owner)).toEqual({ groups: ['owners'] });
});
