import type { ShareStatus } from '#lib/domain/catalogue/catalogue.ts';
import type { Page } from './page.ts';

export type ShareRow = {
  readonly shareUri: string;
  readonly status: ShareStatus;
  readonly owner: string;
  readonly groupUri: string;
  readonly updated: string;
  readonly canDecide: boolean;
  readonly dataset: {
    readonly datasetUri: string;
    readonly label: string;
    readonly SamlAdminGroupName: string;
  };
  readonly environment: { readonly environmentUri: string; readonly label: string };
};

export type ShareDetail = ShareRow & {
  readonly requestPurpose: string;
  readonly rejectPurpose: string;
  readonly created: string;
  readonly canRevoke: boolean;
};

export type ListShares = { readonly listShares: Page<ShareRow> };
export const LIST_SHARES = /* GraphQL */ `
  query listShares($filter: ShareObjectFilter) {
    listShares(filter: $filter) {
      count page pages
      nodes {
        shareUri status owner groupUri updated canDecide
        dataset { datasetUri label SamlAdminGroupName }
        environment { environmentUri label }
      }
    }
  }
`;

export type GetShare = { readonly getShare: ShareDetail };
export const GET_SHARE = /* GraphQL */ `
  query getShare($shareUri: String!) {
    getShare(shareUri: $shareUri) {
      shareUri status owner groupUri requestPurpose rejectPurpose created updated canDecide canRevoke
      dataset { datasetUri label SamlAdminGroupName }
      environment { environmentUri label }
    }
  }
`;

export type CreateShare = { readonly createShare: { readonly shareUri: string } };
export const CREATE_SHARE = /* GraphQL */ `
  mutation createShare($datasetUri: String!, $input: NewShareObjectInput!) {
    createShare(datasetUri: $datasetUri, input: $input) { shareUri }
  }
`;

export type ApproveShare = { readonly approveShare: { readonly shareUri: string } };
export const APPROVE_SHARE = /* GraphQL */ `
  mutation approveShare($shareUri: String!) {
    approveShare(shareUri: $shareUri) { shareUri }
  }
`;

export type RejectShare = { readonly rejectShare: { readonly shareUri: string } };
export const REJECT_SHARE = /* GraphQL */ `
  mutation rejectShare($shareUri: String!, $rejectPurpose: String!) {
    rejectShare(shareUri: $shareUri, rejectPurpose: $rejectPurpose) { shareUri }
  }
`;

export type RevokeShare = { readonly revokeShare: { readonly shareUri: string } };
export const REVOKE_SHARE = /* GraphQL */ `
  mutation revokeShare($shareUri: String!) {
    revokeShare(shareUri: $shareUri) { shareUri }
  }
`;
