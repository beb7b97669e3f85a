import type { Share } from '#lib/domain/catalogue/catalogue.ts';
import { canDecide, canRevoke } from '#lib/domain/catalogue/catalogue-access.ts';
import type { Builder } from './builder.ts';
import type { Links } from './links.ts';

export function addShareType(builder: Builder, { datasetLink, environmentLink }: Links) {
  const principalType = addPrincipalType(builder);
  return builder.objectRef<Share>('ShareObject').implement({
    fields: (t) => ({
      shareUri: t.exposeID('shareUri', { nullable: false }),
      status: t.exposeString('status', { nullable: false }),
      owner: t.exposeString('owner', { nullable: false, description: 'Who asked.' }),
      group: t.exposeString('groupUri', { nullable: false, description: 'The team that asked.' }),
      groupUri: t.exposeString('groupUri', { nullable: false, description: 'The same as group.' }),
      requestPurpose: t.exposeString('requestPurpose', { nullable: false }),
      rejectPurpose: t.exposeString('rejectPurpose', { nullable: false }),
      created: t.string({ nullable: false, resolve: ({ created }) => created.toISOString() }),
      updated: t.string({ nullable: false, resolve: ({ updated }) => updated.toISOString() }),
      datasetUri: t.string({ nullable: false, resolve: ({ dataset }) => dataset.datasetUri }),
      dataset: t.expose('dataset', { type: datasetLink, nullable: false }),
      environment: t.expose('environment', { type: environmentLink, nullable: false }),
      principal: t.field({ type: principalType, nullable: false, resolve: (share) => share }),
      canDecide: t.boolean({
        nullable: false,
        description: 'Whether you may approve or reject it now.',
        resolve: (share, _args, { principal }) => principal.kind === 'user' && canDecide(principal, share),
      }),
      canRevoke: t.boolean({
        nullable: false,
        description: 'Whether you may revoke or withdraw it now.',
        resolve: (share, _args, { principal }) => principal.kind === 'user' && canRevoke(principal, share),
      }),
    }),
  });
}

/** Who gets the access, in the ancestor's words: always the asking team in its environment. */
function addPrincipalType(builder: Builder) {
  return builder.objectRef<Share>('Principal').implement({
    fields: (t) => ({
      principalId: t.exposeID('groupUri', { nullable: false }),
      principalName: t.exposeString('groupUri', { nullable: false }),
      principalType: t.string({ nullable: false, resolve: () => 'Group' }),
      SamlGroupName: t.exposeString('groupUri', { nullable: false }),
      environmentUri: t.string({ nullable: false, resolve: ({ environment }) => environment.environmentUri }),
      environmentName: t.string({ nullable: false, resolve: ({ environment }) => environment.label }),
      AwsAccountId: t.string({ nullable: false, resolve: ({ environment }) => environment.awsAccountId }),
      region: t.string({ nullable: false, resolve: ({ environment }) => environment.region }),
    }),
  });
}
