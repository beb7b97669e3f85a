import type { DatasetLinkRow } from '#lib/graphql/documents/datasets.ts';
import type { ShareRow } from '#lib/graphql/documents/shares.ts';

/** How a reader gets at a dataset: open it, wait for the answer to a request, or ask. */
export type WayIn =
  | { readonly kind: 'open' }
  | { readonly kind: 'asked'; readonly shareUri: string }
  | { readonly kind: 'ask' };

type Reader = { readonly administrator: boolean; readonly groups: readonly string[] };

/** `shares` are the live ones that the reader sees; those of other teams do not count. */
export function wayInto(dataset: DatasetLinkRow, reader: Reader, shares: readonly ShareRow[]): WayIn {
  if (reader.administrator || reader.groups.includes(dataset.SamlAdminGroupName)) return { kind: 'open' };
  const own = shares.filter(
    (share) => share.dataset.datasetUri === dataset.datasetUri && reader.groups.includes(share.groupUri),
  );
  if (own.some(({ status }) => status === 'Approved')) return { kind: 'open' };
  const asked = own.find(({ status }) => status === 'Submitted');
  return asked ? { kind: 'asked', shareUri: asked.shareUri } : { kind: 'ask' };
}
