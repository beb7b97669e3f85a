import type { WindowStory } from '#lib/domain/history/window-record.ts';

/**
 * Stories of windows that were just read, kept for a minute: a report may be opened by very many, who are not even
 * signed in.
 */
export type KeptStories = {
  /**
   * The story of this window as it is kept, or as `load` answers it, which is called once for all who ask meanwhile. Of
   * a window that has changed (another `version`) nothing is kept. What fails, or is not there, is not kept.
   */
  of(
    window: { readonly id: string; readonly version: number },
    load: () => Promise<WindowStory | null>,
  ): Promise<WindowStory | null>;
};
