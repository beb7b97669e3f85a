/**
 * The address of the form that asks for access to a dataset. The name goes along, because a dataset
 * that is not yet shared can only be looked up by searching for it.
 */
export function requestHref(dataset: { readonly datasetUri: string; readonly label: string }): string {
  return `/shares/new?${new URLSearchParams({ dataset: dataset.datasetUri, name: dataset.label })}`;
}
