import type { AuditEntry, AuditSelection } from '#lib/domain/audit/audit.ts';
import type { HistoryEntry, HistorySelection } from '#lib/domain/history/history.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome } from '#lib/domain/refusal.ts';
import { requireAdministrator } from '#lib/use-cases/authorise.ts';
import type { HistoryDeps } from './history-deps.ts';

/** Every entry of the selection, newest first, some at a time as they are asked for. Refusals: not-signed-in, not-administrator. */
export function exportHistory(
  deps: Pick<HistoryDeps, 'history'>,
  principal: Principal,
  selection: HistorySelection,
): Outcome<AsyncIterable<readonly HistoryEntry[]>> {
  const allowed = requireAdministrator(principal);
  return allowed.ok ? done(deps.history.all(selection)) : allowed;
}

/** As `exportHistory`, of the audit. */
export function exportAudit(
  deps: Pick<HistoryDeps, 'audit'>,
  principal: Principal,
  selection: AuditSelection,
): Outcome<AsyncIterable<readonly AuditEntry[]>> {
  const allowed = requireAdministrator(principal);
  return allowed.ok ? done(deps.audit.all(selection)) : allowed;
}
