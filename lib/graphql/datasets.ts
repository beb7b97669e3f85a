import type { Dataset } from '#lib/domain/catalogue/catalogue.ts';
import { mayChange } from '#lib/domain/catalogue/catalogue-access.ts';
import { answer } from './answer.ts';
import type { Builder } from './builder.ts';
import { addDatasetInputs, datasetChanges, datasetFilter, newDataset } from './dataset-input.ts';
import type { Links } from './links.ts';
import type { Paging } from './paging.ts';
import { addPageType } from './paging.ts';
import { parseInput, parseUri } from './parse-input.ts';

export function addDatasets(builder: Builder, paging: Paging, links: Links) {
  const dataset = addDatasetType(builder, links);
  const inputs = addDatasetInputs(builder, paging);
  const datasets = addPageType(builder, 'DatasetSearchResult', dataset);
  const datasetLinks = addPageType(builder, 'DatasetLinkSearchResult', links.datasetLink);

  builder.queryFields((t) => ({
    listDatasets: t.field({
      type: datasets,
      args: { filter: t.arg({ type: inputs.filter }) },
      resolve: async (_root, { filter }, { principal, services }) =>
        answer(await services.listDatasets(principal, parseInput(datasetFilter, filter ?? {}))),
    }),
    searchDatasets: t.field({
      type: datasetLinks,
      description: 'Every dataset of the platform, with what is needed to ask for access to it.',
      args: { filter: t.arg({ type: inputs.filter }) },
      resolve: async (_root, { filter }, { principal, services }) =>
        answer(await services.searchDatasets(principal, parseInput(datasetFilter, filter ?? {}))),
    }),
    getDataset: t.field({
      type: dataset,
      args: { datasetUri: t.arg.string({ required: true }) },
      resolve: async (_root, { datasetUri }, { principal, services }) =>
        answer(await services.getDataset(principal, parseUri('datasetUri', datasetUri))),
    }),
  }));

  builder.mutationFields((t) => ({
    createDataset: t.field({
      type: dataset,
      args: { input: t.arg({ type: inputs.created, required: true }) },
      resolve: async (_root, { input }, { principal, services }) =>
        answer(await services.createDataset(principal, parseInput(newDataset, input))),
    }),
    // The ancestor lets both arguments be null; documents with nullable variables stay valid.
    updateDataset: t.field({
      type: dataset,
      args: { datasetUri: t.arg.string(), input: t.arg({ type: inputs.modified }) },
      resolve: async (_root, { datasetUri, input }, { principal, services }) =>
        answer(
          await services.updateDataset(
            principal,
            parseUri('datasetUri', datasetUri),
            parseInput(datasetChanges, input ?? {}),
          ),
        ),
    }),
    deleteDataset: t.boolean({
      args: {
        datasetUri: t.arg.string({ required: true }),
        deleteFromAWS: t.arg.boolean({ description: 'Of no effect: nothing of it is kept on AWS.' }),
      },
      resolve: async (_root, { datasetUri }, { principal, services }) =>
        answer(await services.deleteDataset(principal, parseUri('datasetUri', datasetUri))),
    }),
  }));
}

function addDatasetType(builder: Builder, { environmentLink }: Links) {
  return builder.objectRef<Dataset>('Dataset').implement({
    fields: (t) => ({
      datasetUri: t.exposeID('datasetUri', { nullable: false }),
      label: t.exposeString('label', { nullable: false }),
      description: t.exposeString('description', { nullable: false }),
      SamlAdminGroupName: t.exposeString('samlAdminGroupName', { nullable: false }),
      owner: t.exposeString('owner', { nullable: false }),
      confidentiality: t.exposeString('confidentiality', { nullable: false }),
      topics: t.exposeStringList('topics', { nullable: false }),
      tags: t.exposeStringList('tags', { nullable: false }),
      created: t.string({ nullable: false, resolve: ({ created }) => created.toISOString() }),
      updated: t.string({ nullable: false, resolve: ({ updated }) => updated.toISOString() }),
      environment: t.expose('environment', { type: environmentLink, nullable: false }),
      AwsAccountId: t.string({ nullable: false, resolve: ({ environment }) => environment.awsAccountId }),
      region: t.string({ nullable: false, resolve: ({ environment }) => environment.region }),
      canEdit: t.boolean({
        nullable: false,
        description: 'Whether you may change and delete it.',
        resolve: (object, _args, { principal }) => principal.kind === 'user' && mayChange(principal, object),
      }),
    }),
  });
}
