import type { Window } from '#lib/domain/window.ts';

/** The window's state, shared by all replicas. Times are the database's. */
export type WindowStore = {
  now(): Promise<Date>;
  load(): Promise<Window>;
  /**
   * Replaces `before` by `after` (one version on), naming who did it and when. Answers false, and
   * changes nothing, when the state is no longer at `before.version`: somebody was first.
   */
  commit(change: {
    readonly before: Window;
    readonly after: Window;
    readonly by: string;
    readonly at: Date;
  }): Promise<boolean>;
};
