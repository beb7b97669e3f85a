import type { DatasetFilter, EnvironmentFilter, ShareFilter } from '#lib/domain/catalogue/catalogue.ts';
import type { Visibility } from '#lib/domain/catalogue/catalogue-access.ts';
import type { Prisma } from '../generated/client.ts';

// The visibility rules of domain/catalogue-access.ts, in SQL; a test holds the two together.

export function environmentVisible(visibleTo: Visibility): Prisma.EnvironmentWhereInput {
  return visibleTo === 'everything' ? {} : { samlGroupName: { in: [...visibleTo.groups] } };
}

export function datasetVisible(visibleTo: Visibility): Prisma.DatasetWhereInput {
  if (visibleTo === 'everything') return {};
  const groups = [...visibleTo.groups];
  return {
    OR: [
      { samlAdminGroupName: { in: groups } },
      { shares: { some: { status: 'Approved', groupUri: { in: groups } } } },
    ],
  };
}

export function shareVisible(visibleTo: Visibility): Prisma.ShareWhereInput {
  if (visibleTo === 'everything') return {};
  const groups = [...visibleTo.groups];
  return { OR: [{ groupUri: { in: groups } }, { dataset: { samlAdminGroupName: { in: groups } } }] };
}

export function environmentMatches(filter: EnvironmentFilter): Prisma.EnvironmentWhereInput[] {
  const { term, samlGroupName } = filter;
  return [
    ...(samlGroupName === null ? [] : [{ samlGroupName }]),
    ...(term === ''
      ? []
      : [
          {
            OR: [
              { label: contains(term) },
              { description: contains(term) },
              { samlGroupName: contains(term) },
              { region: contains(term) },
              { awsAccountId: contains(term) },
              { tags: { has: term } },
            ],
          },
        ]),
  ];
}

export function datasetMatches(filter: DatasetFilter): Prisma.DatasetWhereInput[] {
  const { term, environmentUri } = filter;
  return [
    ...(environmentUri === null ? [] : [{ environmentUri }]),
    ...(term === ''
      ? []
      : [
          {
            OR: [
              { label: contains(term) },
              { description: contains(term) },
              { samlAdminGroupName: contains(term) },
              { environment: { label: contains(term) } },
              { tags: { has: term } },
              { topics: { has: term } },
            ],
          },
        ]),
  ];
}

export function shareMatches(filter: ShareFilter): Prisma.ShareWhereInput[] {
  const { term, statuses, datasetUris } = filter;
  return [
    ...(statuses.length === 0 ? [] : [{ status: { in: [...statuses] } }]),
    ...(datasetUris.length === 0 ? [] : [{ datasetUri: { in: [...datasetUris] } }]),
    ...(term === ''
      ? []
      : [
          {
            OR: [
              { dataset: { label: contains(term) } },
              { dataset: { samlAdminGroupName: contains(term) } },
              { groupUri: contains(term) },
              { requestPurpose: contains(term) },
              { owner: contains(term) },
            ],
          },
        ]),
  ];
}

/** Prisma hands the term to ILIKE as it is, where `%`, `_` and `\` mean something else. */
function contains(term: string) {
  return { contains: term.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const };
}
