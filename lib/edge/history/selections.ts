import { z } from 'zod';
import { AUDIT_ACTIONS, type AuditSelection } from '#lib/domain/audit.ts';
import { HISTORY_OUTCOMES, type HistorySelection } from '#lib/domain/history.ts';
import { MODES } from '#lib/domain/window.ts';
import { DAY_BEGINS, DAY_IS_OVER, PART, type QueryParams, type ReadQuery, readQuery } from './read-query.ts';

/** What the history's address asks for. */
export function historyQuery(params: QueryParams): ReadQuery<HistorySelection> {
  return readQuery<HistorySelection>(
    {
      term: PART,
      mode: z.enum(MODES),
      who: PART,
      outcome: z.enum(HISTORY_OUTCOMES),
      from: DAY_BEGINS,
      until: DAY_IS_OVER,
    },
    params,
  );
}

/** What the audit's address asks for. */
export function auditQuery(params: QueryParams): ReadQuery<AuditSelection> {
  return readQuery<AuditSelection>(
    {
      windowId: z.guid(),
      actor: PART,
      action: z.enum(AUDIT_ACTIONS),
      subject: PART,
      from: DAY_BEGINS,
      until: DAY_IS_OVER,
    },
    params,
  );
}
