import type {
  Dataset,
  DatasetFilter,
  DatasetLink,
  DatasetValues,
  Environment,
  EnvironmentFilter,
  EnvironmentValues,
  NewDataset,
  NewEnvironment,
  NewShare,
  Share,
  ShareFilter,
  ShareStatus,
} from '#lib/domain/catalogue/catalogue.ts';
import type { Visibility } from '#lib/domain/catalogue/catalogue-access.ts';
import type { Page } from '#lib/domain/catalogue/catalogue-page.ts';
import type { Principal } from '#lib/domain/principal.ts';
import type { Outcome } from '#lib/domain/refusal.ts';

/**
 * Where the platform keeps its environments, datasets and shares. What one may not see is left out
 * or null, as if it did not exist.
 */
export type Catalogue = {
  environments(visibleTo: Visibility, filter: EnvironmentFilter): Promise<Page<Environment>>;
  environment(visibleTo: Visibility, environmentUri: string): Promise<Environment | null>;

  datasets(visibleTo: Visibility, filter: DatasetFilter): Promise<Page<Dataset>>;
  dataset(visibleTo: Visibility, datasetUri: string): Promise<Dataset | null>;
  /** Every dataset, but only what everybody may know of it. */
  datasetLinks(filter: DatasetFilter): Promise<Page<DatasetLink>>;

  shares(visibleTo: Visibility, filter: ShareFilter): Promise<Page<Share>>;
  share(visibleTo: Visibility, shareUri: string): Promise<Share | null>;

  /** The groups that own or asked for something, sorted. */
  knownGroups(): Promise<readonly string[]>;

  /**
   * The only way to write, and so the fence: refused with the gate's code, before `work` begins, while a
   * window does not let this principal write; and once a start of maintenance has returned, no write that
   * passed before it can commit any more. Everything that `work` does is one transaction: committed when
   * it answers a value, rolled back when it answers a refusal or throws.
   */
  write<T>(principal: Principal, work: (writer: CatalogueWriter) => Promise<Outcome<T>>): Promise<Outcome<T>>;
};

/**
 * Verbs that exist only inside a write. A locked object cannot be changed or deleted by others, nor
 * can anything be added to it, until the write is over. Lock a dataset before an environment.
 */
export type CatalogueWriter = {
  lockEnvironment(environmentUri: string): Promise<Environment | null>;
  addEnvironment(environment: NewEnvironment, owner: string): Promise<Environment>;
  changeEnvironment(environmentUri: string, values: EnvironmentValues): Promise<Environment>;
  /** Also forgets the shares into it that are over. Throws while it has datasets or live shares. */
  removeEnvironment(environmentUri: string): Promise<void>;
  datasetsIn(environmentUri: string): Promise<number>;
  liveSharesInto(environmentUri: string): Promise<number>;

  lockDataset(datasetUri: string): Promise<Dataset | null>;
  addDataset(dataset: NewDataset, owner: string): Promise<Dataset>;
  changeDataset(datasetUri: string, values: DatasetValues): Promise<Dataset>;
  /** Also forgets its shares that are over. Throws while it has live shares. */
  removeDataset(datasetUri: string): Promise<void>;
  liveSharesOf(datasetUri: string): Promise<readonly Share[]>;
  /** The groups that have an approved share of it. */
  sharedWith(datasetUri: string): Promise<readonly string[]>;

  share(shareUri: string): Promise<Share | null>;
  addShare(share: NewShare, owner: string): Promise<Share>;
  /** Null, and nothing written, when the share is no longer in the status `from`. */
  changeShareStatus(shareUri: string, change: ShareStatusChange): Promise<Share | null>;

  knownGroups(): Promise<readonly string[]>;
};

export type ShareStatusChange = {
  readonly from: ShareStatus;
  readonly to: ShareStatus;
  readonly rejectPurpose: string;
};
