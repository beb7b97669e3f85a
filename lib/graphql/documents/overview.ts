import type { DatasetRow } from './datasets.ts';
import type { ShareRow } from './shares.ts';

type Count = { readonly count: number };

export type Overview = {
  readonly environments: Count;
  readonly datasets: Count & { readonly nodes: readonly DatasetRow[] };
  readonly approved: Count;
  readonly waiting: Count & { readonly nodes: readonly ShareRow[] };
};

/** What a person sees first: how much there is, what waits, what changed last. */
export const OVERVIEW = /* GraphQL */ `
  query overview {
    environments: listEnvironments(filter: { pageSize: 1 }) { count }
    datasets: listDatasets(filter: { pageSize: 5, sort: [{ field: updated, direction: desc }] }) {
      count
      nodes {
        datasetUri label SamlAdminGroupName owner confidentiality updated
        environment { environmentUri label }
      }
    }
    approved: listShares(filter: { pageSize: 1, status: ["Approved"] }) { count }
    waiting: listShares(
      filter: { pageSize: 5, status: ["Submitted"], sort: [{ field: created, direction: desc }] }
    ) {
      count
      nodes {
        shareUri status owner groupUri updated canDecide
        dataset { datasetUri label SamlAdminGroupName }
        environment { environmentUri label }
      }
    }
  }
`;
