import { createBuilder } from './builder.ts';
import { addDatasets } from './datasets.ts';
import { addEnvironments } from './environments.ts';
import { addGroups } from './groups.ts';
import { addLinks } from './links.ts';
import { addMaintenanceFields } from './maintenance-fields.ts';
import { addPaging } from './paging.ts';
import { addShares } from './shares.ts';

function buildSchema() {
  const builder = createBuilder();
  builder.queryType({});
  builder.mutationType({});
  builder.subscriptionType({});
  const paging = addPaging(builder);
  const links = addLinks(builder);
  addEnvironments(builder, paging);
  addDatasets(builder, paging, links);
  addShares(builder, paging, links);
  addGroups(builder);
  addMaintenanceFields(builder);
  return builder.toSchema();
}

/** The whole GraphQL API, named as the ancestor names it. Resolvers only parse, call a service and answer. */
export const schema = buildSchema();
