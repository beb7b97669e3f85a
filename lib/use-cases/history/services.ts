import type { AuditSelection } from '#lib/domain/audit/audit.ts';
import type { HistoryFilter, HistorySelection } from '#lib/domain/history/history.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { exportAudit, exportHistory } from './export-history.ts';
import type { HistoryDeps } from './history-deps.ts';
import { listActors } from './list-actors.ts';
import { listHistory } from './list-history.ts';
import { readPastWindow } from './read-past-window.ts';
import { readReport } from './read-report.ts';
import { shareReport } from './share-report.ts';
import { withdrawReport } from './withdraw-report.ts';

export type HistoryServices = ReturnType<typeof bindHistory>;

/** The use cases of the history as surfaces call them. */
export function bindHistory(deps: HistoryDeps) {
  return {
    list: (principal: Principal, filter: HistoryFilter) => listHistory(deps, principal, filter),
    read: (principal: Principal, windowId: string) => readPastWindow(deps, principal, windowId),
    export: (principal: Principal, selection: HistorySelection) => exportHistory(deps, principal, selection),
    exportAudit: (principal: Principal, selection: AuditSelection) => exportAudit(deps, principal, selection),
    actors: (principal: Principal) => listActors(deps, principal),
    shareReport: (principal: Principal, windowId: string) => shareReport(deps, principal, windowId),
    withdrawReport: (principal: Principal, linkId: string) => withdrawReport(deps, principal, linkId),
    readReport: (secret: string) => readReport(deps, secret),
  };
}
