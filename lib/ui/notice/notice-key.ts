import type { MissedNotice, PlanNotice } from '#lib/domain/plans/window-plan.ts';

/**
 * What stands for a notice where it is remembered that somebody has read it: another for whatever else a changed plan
 * says, so that it is read again.
 */
export function noticeKey({
  planId,
  mode,
  startsAt,
  endsAt,
  message,
}: Omit<PlanNotice, 'noticeFrom'>): string {
  return shortHash(JSON.stringify([planId, mode, startsAt, endsAt, message]));
}

/** The same for a window that did not take place. */
export function missedKey({ planId, startsAt }: MissedNotice): string {
  return shortHash(JSON.stringify(['missed', planId, startsAt]));
}

/** FNV-1a over the code units, 32 bits: short, and nobody gains by making two alike. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
