import type { Page } from './page.ts';

export type EnvironmentRow = {
  readonly environmentUri: string;
  readonly label: string;
  readonly AwsAccountId: string;
  readonly region: string;
  readonly SamlGroupName: string;
  readonly owner: string;
  readonly updated: string;
};

export type EnvironmentDetail = EnvironmentRow & {
  readonly description: string;
  readonly tags: readonly string[];
  readonly created: string;
  readonly canEdit: boolean;
};

export type ListEnvironments = { readonly listEnvironments: Page<EnvironmentRow> };
export const LIST_ENVIRONMENTS = /* GraphQL */ `
  query listEnvironments($filter: EnvironmentFilter) {
    listEnvironments(filter: $filter) {
      count page pages
      nodes { environmentUri label AwsAccountId region SamlGroupName owner updated }
    }
  }
`;

export type GetEnvironment = { readonly getEnvironment: EnvironmentDetail };
export const GET_ENVIRONMENT = /* GraphQL */ `
  query getEnvironment($environmentUri: String!) {
    getEnvironment(environmentUri: $environmentUri) {
      environmentUri label description AwsAccountId region SamlGroupName owner tags created updated canEdit
    }
  }
`;

export type CreateEnvironment = { readonly createEnvironment: { readonly environmentUri: string } };
export const CREATE_ENVIRONMENT = /* GraphQL */ `
  mutation createEnvironment($input: NewEnvironmentInput!) {
    createEnvironment(input: $input) { environmentUri }
  }
`;

export type UpdateEnvironment = { readonly updateEnvironment: { readonly environmentUri: string } };
export const UPDATE_ENVIRONMENT = /* GraphQL */ `
  mutation updateEnvironment($environmentUri: String!, $input: ModifyEnvironmentInput!) {
    updateEnvironment(environmentUri: $environmentUri, input: $input) { environmentUri }
  }
`;

export type DeleteEnvironment = { readonly deleteEnvironment: boolean };
export const DELETE_ENVIRONMENT = /* GraphQL */ `
  mutation deleteEnvironment($environmentUri: String!) {
    deleteEnvironment(environmentUri: $environmentUri)
  }
`;
