import { describe, expect, test } from 'vitest';
import type { ShareStatus } from '#lib/domain/catalogue/catalogue.ts';
import type { ShareRow } from '#lib/graphql/documents/shares.ts';
import { wayInto } from './way-in.ts';

const dataset = {
  datasetUri: 'd1',
  label: 'Churn Scores',
  description: '',
  SamlAdminGroupName: 'owners',
  confidentiality: 'Official',
  environmentName: 'Serving',
} as const;

function share(status: ShareStatus, groupUri: string, datasetUri = 'd1'): ShareRow {
  return {
    shareUri: `${status}-${groupUri}`,
    status,
    owner: 'somebody',
    groupUri,
    updated: '2026-11-23T00:00:00Z',
    canDecide: false,
    dataset: { datasetUri, label: 'Churn Scores', SamlAdminGroupName: 'owners' },
    environment: { environmentUri: 'e1', label: 'Production' },
  };
}

const asker = { administrator: false, groups: ['askers'] };

describe('nobody is asked to request what is open to them', () => {
  test('a dataset of one of the reader’s teams is opened', () => {
    expect(wayInto(dataset, { administrator: false, groups: ['owners'] }, [])).toEqual({ kind: 'open' });
  });

  test('an administrator opens every dataset', () => {
    expect(wayInto(dataset, { administrator: true, groups: [] }, [])).toEqual({ kind: 'open' });
  });

  test('a dataset that is shared with one of the reader’s teams is opened, also while another request waits', () => {
    const shares = [share('Submitted', 'askers'), share('Approved', 'askers')];
    expect(wayInto(dataset, asker, shares)).toEqual({ kind: 'open' });
  });

  test('a request that waits is led to, not made again', () => {
    expect(wayInto(dataset, asker, [share('Submitted', 'askers')])).toEqual({
      kind: 'asked',
      shareUri: 'Submitted-askers',
    });
  });
});

test.each([
  ['none', []],
  ['a rejected one', [share('Rejected', 'askers')]],
  ['a revoked one', [share('Revoked', 'askers')]],
  ['one of another team', [share('Approved', 'others')]],
  ['one of another dataset', [share('Approved', 'askers', 'd2')]],
])('with %s the reader asks for access', (_shares, shares) => {
  expect(wayInto(dataset, asker, shares)).toEqual({ kind: 'ask' });
});
