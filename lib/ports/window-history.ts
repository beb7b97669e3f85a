import type { Page } from '#lib/domain/catalogue/catalogue-page.ts';
import type {
  HistoryEntry,
  HistoryFilter,
  HistorySelection,
  ListedEntry,
} from '#lib/domain/history/history.ts';
import type { WindowRecord } from '#lib/domain/history/window-record.ts';

/** The windows that are and were, and the planned ones that never took place. It only reads. */
export type WindowHistory = {
  /** Newest first; a page beyond the last one is empty. */
  list(filter: HistoryFilter): Promise<Page<ListedEntry>>;
  /** Everything of the selection, newest first, some hundred at a time. */
  all(selection: HistorySelection): AsyncIterable<readonly HistoryEntry[]>;
  /** Everything about one window, open or over; null when there is none with this id (a UUID). */
  record(windowId: string): Promise<WindowRecord | null>;
};
