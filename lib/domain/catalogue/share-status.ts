import { done, type Outcome, refuse } from '#lib/domain/refusal.ts';
import type { ShareStatus } from './catalogue.ts';

/** The owning team approves, rejects and revokes; the team that asked withdraws and revokes. */
export type ShareCommand = 'approve' | 'reject' | 'withdraw' | 'revoke';

/**
 * The only place where a share's status changes. Answers the status after the command, or the
 * refusal `state-changed` with what can be done instead.
 */
export function nextShareStatus(status: ShareStatus, command: ShareCommand): Outcome<ShareStatus> {
  switch (status) {
    case 'Submitted':
      return fromSubmitted(command);
    case 'Approved':
      return command === 'revoke'
        ? done('Revoked')
        : refuse('state-changed', 'This share is already approved. Revoke it to take the access back.');
    case 'Rejected':
      return refuse('state-changed', 'This share was rejected. Ask for access again to reopen the question.');
    case 'Revoked':
      return refuse('state-changed', 'This share was revoked. Ask for access again to get it back.');
  }
}

function fromSubmitted(command: ShareCommand): Outcome<ShareStatus> {
  switch (command) {
    case 'approve':
      return done('Approved');
    case 'reject':
      return done('Rejected');
    case 'withdraw':
      return done('Revoked');
    case 'revoke':
      return refuse('state-changed', 'This share is not approved yet. Reject it instead of revoking it.');
  }
}

/** A live share still matters: it gives access, or somebody waits for an answer. */
export const LIVE_STATUSES = ['Submitted', 'Approved'] as const satisfies ShareStatus[];
