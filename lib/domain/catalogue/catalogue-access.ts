import type { User } from '#lib/domain/principal.ts';
import type { Dataset, Environment, Share } from './catalogue.ts';
import { nextShareStatus, type ShareCommand } from './share-status.ts';

/** Whose part of the catalogue is asked for. */
export type Visibility = 'everything' | { readonly groups: readonly string[] };

type Owned = { readonly samlGroupName: string } | { readonly samlAdminGroupName: string };

function belongsTo(user: User, group: string): boolean {
  return user.administrator || user.groups.includes(group);
}

export function visibility(user: User): Visibility {
  return user.administrator ? 'everything' : { groups: user.groups };
}

/** Members change and delete what their groups own, administrators everything. */
export function mayChange(user: User, object: Owned): boolean {
  return belongsTo(user, 'samlGroupName' in object ? object.samlGroupName : object.samlAdminGroupName);
}

export function seesEnvironment(user: User, environment: Pick<Environment, 'samlGroupName'>): boolean {
  return mayChange(user, environment);
}

/** `sharedWith`: the groups that have an approved share of this dataset. */
export function seesDataset(
  user: User,
  dataset: Pick<Dataset, 'samlAdminGroupName'>,
  sharedWith: readonly string[],
): boolean {
  return mayChange(user, dataset) || sharedWith.some((group) => user.groups.includes(group));
}

/** The team that asked and the team that owns the dataset. */
export function seesShare(user: User, share: Share): boolean {
  return asks(user, share) || decides(user, share);
}

/** Whether the person speaks for the team that owns the share's dataset. */
export function decides(user: User, share: Share): boolean {
  return mayChange(user, share.dataset);
}

/** Whether the person speaks for the team that asked. */
export function asks(user: User, share: Share): boolean {
  return belongsTo(user, share.groupUri);
}

/** What ending this share means for this person: an unanswered request is withdrawn by those who asked. */
export function endingCommand(user: User, share: Share): Extract<ShareCommand, 'withdraw' | 'revoke'> {
  return share.status === 'Submitted' && asks(user, share) ? 'withdraw' : 'revoke';
}

/** Whether approving or rejecting would be accepted now. */
export function canDecide(user: User, share: Share): boolean {
  return decides(user, share) && nextShareStatus(share.status, 'approve').ok;
}

/** Whether revoking or withdrawing would be accepted now. */
export function canRevoke(user: User, share: Share): boolean {
  return seesShare(user, share) && nextShareStatus(share.status, endingCommand(user, share)).ok;
}

/**
 * Whether the person may give something to `group` or ask on its behalf: members for their own
 * groups, administrators also for any group that the catalogue knows.
 */
export function mayActFor(user: User, group: string, knownGroups: readonly string[]): boolean {
  return user.groups.includes(group) || (user.administrator && knownGroups.includes(group));
}
