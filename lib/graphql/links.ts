import type { DatasetLink, EnvironmentLink } from '#lib/domain/catalogue/catalogue.ts';
import type { Builder } from './builder.ts';

/** What objects say about those they are related to, without a further query. */
export function addLinks(builder: Builder) {
  const environmentLink = builder.objectRef<EnvironmentLink>('EnvironmentSimplified').implement({
    fields: (t) => ({
      environmentUri: t.exposeID('environmentUri', { nullable: false }),
      label: t.exposeString('label', { nullable: false }),
      region: t.exposeString('region', { nullable: false }),
      AwsAccountId: t.exposeString('awsAccountId', { nullable: false }),
      SamlGroupName: t.exposeString('samlGroupName', { nullable: false }),
    }),
  });
  const datasetLink = builder.objectRef<DatasetLink>('DatasetLink').implement({
    fields: (t) => ({
      datasetUri: t.exposeID('datasetUri', { nullable: false }),
      label: t.exposeString('label', { nullable: false }),
      datasetName: t.exposeString('label', { nullable: false, description: 'The same as label.' }),
      description: t.exposeString('description', { nullable: false }),
      SamlAdminGroupName: t.exposeString('samlAdminGroupName', { nullable: false }),
      confidentiality: t.exposeString('confidentiality', { nullable: false }),
      environmentName: t.string({ nullable: false, resolve: ({ environment }) => environment.label }),
      AwsAccountId: t.string({ nullable: false, resolve: ({ environment }) => environment.awsAccountId }),
      region: t.string({ nullable: false, resolve: ({ environment }) => environment.region }),
    }),
  });
  return { environmentLink, datasetLink };
}

export type Links = ReturnType<typeof addLinks>;
