export type ListGroups = { readonly listGroups: readonly { readonly groupName: string }[] };
/** The teams for which the person may create something. */
export const LIST_GROUPS = /* GraphQL */ `
  query listGroups { listGroups { groupName } }
`;
