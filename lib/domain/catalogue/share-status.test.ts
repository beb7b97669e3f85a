import { describe, expect, test } from 'vitest';
import type { ShareStatus } from './catalogue.ts';
import { nextShareStatus, type ShareCommand } from './share-status.ts';

const TABLE: Record<ShareStatus, Record<ShareCommand, ShareStatus | 'refused'>> = {
  Submitted: { approve: 'Approved', reject: 'Rejected', withdraw: 'Revoked', revoke: 'refused' },
  Approved: { approve: 'refused', reject: 'refused', withdraw: 'refused', revoke: 'Revoked' },
  Rejected: { approve: 'refused', reject: 'refused', withdraw: 'refused', revoke: 'refused' },
  Revoked: { approve: 'refused', reject: 'refused', withdraw: 'refused', revoke: 'refused' },
};

const cases = Object.entries(TABLE).flatMap(([status, row]) =>
  Object.entries(row).map(([command, after]) => ({
    status: status as ShareStatus,
    command: command as ShareCommand,
    after,
  })),
);

describe('a share changes its status only along the known ways', () => {
  test.each(cases)('$status, $command: $after', ({ status, command, after }) => {
    const outcome = nextShareStatus(status, command);
    expect(outcome.ok ? outcome.value : 'refused').toBe(after);
    if (!outcome.ok) expect(outcome.refusal.code).toBe('state-changed');
  });
});
