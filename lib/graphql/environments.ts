import type { Environment } from '#lib/domain/catalogue/catalogue.ts';
import { mayChange } from '#lib/domain/catalogue/catalogue-access.ts';
import { answer } from './answer.ts';
import type { Builder } from './builder.ts';
import {
  addEnvironmentInputs,
  environmentChanges,
  environmentFilter,
  newEnvironment,
} from './environment-input.ts';
import type { Paging } from './paging.ts';
import { addPageType } from './paging.ts';
import { parseInput, parseUri } from './parse-input.ts';

export function addEnvironments(builder: Builder, paging: Paging) {
  const environment = addEnvironmentType(builder);
  const inputs = addEnvironmentInputs(builder, paging);
  const environments = addPageType(builder, 'EnvironmentSearchResult', environment);

  builder.queryFields((t) => ({
    listEnvironments: t.field({
      type: environments,
      args: { filter: t.arg({ type: inputs.filter }) },
      resolve: async (_root, { filter }, { principal, services }) =>
        answer(await services.listEnvironments(principal, parseInput(environmentFilter, filter ?? {}))),
    }),
    getEnvironment: t.field({
      type: environment,
      args: { environmentUri: t.arg.string({ required: true }) },
      resolve: async (_root, { environmentUri }, { principal, services }) =>
        answer(await services.getEnvironment(principal, parseUri('environmentUri', environmentUri))),
    }),
  }));

  builder.mutationFields((t) => ({
    createEnvironment: t.field({
      type: environment,
      args: { input: t.arg({ type: inputs.created, required: true }) },
      resolve: async (_root, { input }, { principal, services }) =>
        answer(await services.createEnvironment(principal, parseInput(newEnvironment, input))),
    }),
    updateEnvironment: t.field({
      type: environment,
      args: {
        environmentUri: t.arg.string({ required: true }),
        input: t.arg({ type: inputs.modified, required: true }),
      },
      resolve: async (_root, { environmentUri, input }, { principal, services }) =>
        answer(
          await services.updateEnvironment(
            principal,
            parseUri('environmentUri', environmentUri),
            parseInput(environmentChanges, input),
          ),
        ),
    }),
    deleteEnvironment: t.boolean({
      args: {
        environmentUri: t.arg.string({ required: true }),
        deleteFromAWS: t.arg.boolean({ description: 'Of no effect: nothing of it is kept on AWS.' }),
      },
      resolve: async (_root, { environmentUri }, { principal, services }) =>
        answer(await services.deleteEnvironment(principal, parseUri('environmentUri', environmentUri))),
    }),
  }));
}

function addEnvironmentType(builder: Builder) {
  return builder.objectRef<Environment>('Environment').implement({
    fields: (t) => ({
      environmentUri: t.exposeID('environmentUri', { nullable: false }),
      label: t.exposeString('label', { nullable: false }),
      description: t.exposeString('description', { nullable: false }),
      AwsAccountId: t.exposeString('awsAccountId', { nullable: false }),
      region: t.exposeString('region', { nullable: false }),
      SamlGroupName: t.exposeString('samlGroupName', { nullable: false }),
      owner: t.exposeString('owner', { nullable: false }),
      tags: t.exposeStringList('tags', { nullable: false }),
      created: t.string({ nullable: false, resolve: ({ created }) => created.toISOString() }),
      updated: t.string({ nullable: false, resolve: ({ updated }) => updated.toISOString() }),
      canEdit: t.boolean({
        nullable: false,
        description: 'Whether you may change and delete it.',
        resolve: (object, _args, { principal }) => principal.kind === 'user' && mayChange(principal, object),
      }),
    }),
  });
}
