import type { AuditEntry, AuditFilter, AuditSelection } from '#lib/domain/audit/audit.ts';
import type { Page } from '#lib/domain/catalogue/catalogue-page.ts';

/**
 * What has happened, as it was written in the transaction of each change. There is no verb to write:
 * only a change itself leaves an entry.
 */
export type AuditLog = {
  /** Newest first; a page beyond the last one is empty. */
  list(filter: AuditFilter): Promise<Page<AuditEntry>>;
  /**
   * Everything of the selection, newest first, some hundred at a time and never all in memory. What is written
   * meanwhile is not in it.
   */
  all(selection: AuditSelection): AsyncIterable<readonly AuditEntry[]>;
  /** Who has done something lately, by name: for a filter to suggest. */
  actors(): Promise<string[]>;
};
