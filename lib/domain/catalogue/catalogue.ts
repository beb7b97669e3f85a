import type { PageRequest } from './catalogue-page.ts';

/** A place on AWS (one account, one region) in which a team keeps its datasets. */
export type Environment = {
  readonly environmentUri: string;
  readonly label: string;
  readonly description: string;
  /** Twelve digits. */
  readonly awsAccountId: string;
  readonly region: string;
  /** The team that owns it. */
  readonly samlGroupName: string;
  /** Who created it; the team's rights do not depend on it. */
  readonly owner: string;
  readonly tags: readonly string[];
  readonly created: Date;
  readonly updated: Date;
};

/** What other objects say about the environment they are in. */
export type EnvironmentLink = Pick<
  Environment,
  'environmentUri' | 'label' | 'awsAccountId' | 'region' | 'samlGroupName'
>;

export type Confidentiality = 'Unclassified' | 'Official' | 'Secret';
export const CONFIDENTIALITIES = ['Unclassified', 'Official', 'Secret'] as const satisfies Confidentiality[];

export type Dataset = {
  readonly datasetUri: string;
  readonly label: string;
  readonly description: string;
  /** The team that owns it and decides about its shares. */
  readonly samlAdminGroupName: string;
  readonly owner: string;
  readonly confidentiality: Confidentiality;
  readonly topics: readonly string[];
  readonly tags: readonly string[];
  readonly created: Date;
  readonly updated: Date;
  readonly environment: EnvironmentLink;
};

/** What everybody signed in may know of a dataset, so that a team can find it and ask for access. */
export type DatasetLink = Pick<
  Dataset,
  'datasetUri' | 'label' | 'description' | 'samlAdminGroupName' | 'confidentiality' | 'environment'
>;

export type ShareStatus = 'Submitted' | 'Approved' | 'Rejected' | 'Revoked';
export const SHARE_STATUSES = [
  'Submitted',
  'Approved',
  'Rejected',
  'Revoked',
] as const satisfies ShareStatus[];

/** A team's request for access to a dataset, and what became of it. */
export type Share = {
  readonly shareUri: string;
  readonly status: ShareStatus;
  /** The team that asks. */
  readonly groupUri: string;
  /** Who asked on its behalf. */
  readonly owner: string;
  readonly requestPurpose: string;
  /** Why it was rejected; empty otherwise. */
  readonly rejectPurpose: string;
  readonly created: Date;
  readonly updated: Date;
  readonly dataset: DatasetLink;
  /** The environment of the asking team in which the data is to be used. */
  readonly environment: EnvironmentLink;
};

export type NewEnvironment = Omit<Environment, 'environmentUri' | 'owner' | 'created' | 'updated'>;
export type NewDataset = Omit<Dataset, 'datasetUri' | 'owner' | 'created' | 'updated' | 'environment'> & {
  readonly environmentUri: string;
};
export type NewShare = Pick<Share, 'groupUri' | 'requestPurpose'> & {
  readonly datasetUri: string;
  readonly environmentUri: string;
};

/** What can change about an environment; account and region are what it is, so they cannot. */
export type EnvironmentValues = Pick<Environment, 'label' | 'description' | 'tags' | 'samlGroupName'>;
export type DatasetValues = Pick<Dataset, 'label' | 'description' | 'tags' | 'topics' | 'confidentiality'>;

/**
 * A wish to change some values and leave the others. `seen` is the `updated` of the object that the
 * person was looking at: when it has changed since, nothing is written.
 */
export type Changes<Values> = {
  readonly values: { readonly [Name in keyof Values]?: Values[Name] | undefined };
  readonly seen: Date | null;
};

export type EnvironmentFilter = PageRequest & { readonly samlGroupName: string | null };
export type DatasetFilter = PageRequest & { readonly environmentUri: string | null };
/** An empty list of statuses or datasets means all of them. */
export type ShareFilter = PageRequest & {
  readonly statuses: readonly ShareStatus[];
  readonly datasetUris: readonly string[];
};
