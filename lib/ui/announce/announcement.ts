import type { Mode } from '#lib/domain/window/window.ts';

/** What is announced of a planned window. */
export type AnnouncedSpan = { readonly key: string; readonly startsAt: string; readonly endsAt: string };

/** What a tab has been told, as far as it is announced to those who do not see the page. */
export type Heard = {
  readonly mode: Mode | null;
  /** The planned window that is announced; none while one is open. */
  readonly notice: AnnouncedSpan | null;
};

/** What is to be said, in the words of the catalogue. */
export type Announcement =
  | { readonly kind: 'started' | 'underWay'; readonly mode: Mode }
  | { readonly kind: 'over' | 'notPlanned' }
  | { readonly kind: 'planned'; readonly span: AnnouncedSpan };

/**
 * What has changed for somebody who has heard `before` (null: nothing in this tab) and is now told `told`; null when it is
 * nothing worth saying. What is said once is not said again.
 */
export function announcement(before: Heard | null, told: Heard, now: Date): Announcement | null {
  if (told.mode !== null) {
    if (told.mode === before?.mode) return null;
    return { kind: before ? 'started' : 'underWay', mode: told.mode };
  }
  if (before && before.mode !== null) return { kind: 'over' };
  const had = before?.notice ?? null;
  if (told.notice) return told.notice.key === had?.key ? null : { kind: 'planned', span: told.notice };
  return had && new Date(had.startsAt) > now ? { kind: 'notPlanned' } : null;
}
