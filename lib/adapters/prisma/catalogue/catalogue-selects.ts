import type { Prisma } from '../generated/client.ts';

// What is read of each row, so that it has exactly the domain's shape. Related rows come along in one
// query per relation, however many rows there are.

export const environmentSelect = {
  environmentUri: true,
  label: true,
  description: true,
  awsAccountId: true,
  region: true,
  samlGroupName: true,
  owner: true,
  tags: true,
  created: true,
  updated: true,
} as const satisfies Prisma.EnvironmentSelect;

const environmentLinkSelect = {
  environmentUri: true,
  label: true,
  awsAccountId: true,
  region: true,
  samlGroupName: true,
} as const satisfies Prisma.EnvironmentSelect;

export const datasetLinkSelect = {
  datasetUri: true,
  label: true,
  description: true,
  samlAdminGroupName: true,
  confidentiality: true,
  environment: { select: environmentLinkSelect },
} as const satisfies Prisma.DatasetSelect;

export const datasetSelect = {
  ...datasetLinkSelect,
  owner: true,
  topics: true,
  tags: true,
  created: true,
  updated: true,
} as const satisfies Prisma.DatasetSelect;

export const shareSelect = {
  shareUri: true,
  status: true,
  groupUri: true,
  owner: true,
  requestPurpose: true,
  rejectPurpose: true,
  created: true,
  updated: true,
  dataset: { select: datasetLinkSelect },
  environment: { select: environmentLinkSelect },
} as const satisfies Prisma.ShareSelect;
