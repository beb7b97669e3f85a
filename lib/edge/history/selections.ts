import { z } from 'zod';
import { AUDIT_ACTIONS, type AuditSelection } from '#lib/domain/audit/audit.ts';
import { HISTORY_OUTCOMES, type HistorySelection } from '#lib/domain/history/history.ts';
import { MODES } from '#lib/domain/window/window.ts';
import { DAY_BEGINS, DAY_IS_OVER, PART, type QueryParams, type ReadQuery, readQuery } from './read-query.ts';

const HISTORY_FIELDS = {
  term: PART,
  mode: z.enum(MODES),
  who: PART,
  outcome: z.enum(HISTORY_OUTCOMES),
  from: DAY_BEGINS,
  until: DAY_IS_OVER,
};

const AUDIT_FIELDS = {
  windowId: z.guid(),
  actor: PART,
  action: z.enum(AUDIT_ACTIONS),
  subject: PART,
  from: DAY_BEGINS,
  until: DAY_IS_OVER,
};

/** By these names the history's address can be told what to show. */
export const HISTORY_FILTERS: readonly string[] = Object.keys(HISTORY_FIELDS);
export const AUDIT_FILTERS: readonly string[] = Object.keys(AUDIT_FIELDS);

/** What the history's address asks for. */
export function historyQuery(params: QueryParams): ReadQuery<HistorySelection> {
  return readQuery<HistorySelection>(HISTORY_FIELDS, params);
}

/** What the audit's address asks for. */
export function auditQuery(params: QueryParams): ReadQuery<AuditSelection> {
  return readQuery<AuditSelection>(AUDIT_FIELDS, params);
}
