import type { AuditLog } from '#lib/ports/audit-log.ts';
import type { KeptStories } from '#lib/ports/kept-stories.ts';
import type { ReportLinks } from '#lib/ports/report-links.ts';
import type { WindowHistory } from '#lib/ports/window-history.ts';
import type { WindowSnapshot } from '#lib/ports/window-snapshot.ts';
import type { WindowStore } from '#lib/ports/window-store.ts';

/** What the use cases of the history work with. The record stays readable while the module is off. */
export type HistoryDeps = {
  readonly history: WindowHistory;
  readonly audit: AuditLog;
  readonly links: ReportLinks;
  readonly windows: Pick<WindowStore, 'now'>;
  /** For reports, which are read by people who are not signed in. */
  readonly keptStories: KeptStories;
  readonly snapshot: Pick<WindowSnapshot, 'current'>;
};
