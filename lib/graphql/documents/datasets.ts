import type { Confidentiality } from '#lib/domain/catalogue/catalogue.ts';
import type { Page } from './page.ts';

export type DatasetRow = {
  readonly datasetUri: string;
  readonly label: string;
  readonly SamlAdminGroupName: string;
  readonly owner: string;
  readonly confidentiality: Confidentiality;
  readonly updated: string;
  readonly environment: { readonly environmentUri: string; readonly label: string };
};

export type DatasetDetail = DatasetRow & {
  readonly description: string;
  readonly topics: readonly string[];
  readonly tags: readonly string[];
  readonly created: string;
  readonly canEdit: boolean;
};

export type ListDatasets = { readonly listDatasets: Page<DatasetRow> };
export const LIST_DATASETS = /* GraphQL */ `
  query listDatasets($filter: DatasetFilter) {
    listDatasets(filter: $filter) {
      count page pages
      nodes {
        datasetUri label SamlAdminGroupName owner confidentiality updated
        environment { environmentUri label }
      }
    }
  }
`;

export type GetDataset = { readonly getDataset: DatasetDetail };
export const GET_DATASET = /* GraphQL */ `
  query getDataset($datasetUri: String!) {
    getDataset(datasetUri: $datasetUri) {
      datasetUri label description SamlAdminGroupName owner confidentiality topics tags created updated canEdit
      environment { environmentUri label }
    }
  }
`;

/** What everybody may know of a dataset, to ask its owners for access. */
export type DatasetLinkRow = {
  readonly datasetUri: string;
  readonly label: string;
  readonly description: string;
  readonly SamlAdminGroupName: string;
  readonly confidentiality: Confidentiality;
  readonly environmentName: string;
};

export type SearchDatasets = { readonly searchDatasets: Page<DatasetLinkRow> };
export const SEARCH_DATASETS = /* GraphQL */ `
  query searchDatasets($filter: DatasetFilter) {
    searchDatasets(filter: $filter) {
      count page pages
      nodes { datasetUri label description SamlAdminGroupName confidentiality environmentName }
    }
  }
`;

export type CreateDataset = { readonly createDataset: { readonly datasetUri: string } };
export const CREATE_DATASET = /* GraphQL */ `
  mutation createDataset($input: NewDatasetInput!) {
    createDataset(input: $input) { datasetUri }
  }
`;

export type UpdateDataset = { readonly updateDataset: { readonly datasetUri: string } };
export const UPDATE_DATASET = /* GraphQL */ `
  mutation updateDataset($datasetUri: String!, $input: ModifyDatasetInput!) {
    updateDataset(datasetUri: $datasetUri, input: $input) { datasetUri }
  }
`;

export type DeleteDataset = { readonly deleteDataset: boolean };
export const DELETE_DATASET = /* GraphQL */ `
  mutation deleteDataset($datasetUri: String!) {
    deleteDataset(datasetUri: $datasetUri)
  }
`;
