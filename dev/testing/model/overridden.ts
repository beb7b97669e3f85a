import type { Window } from '#lib/domain/window/window.ts';
import type { ModelWorld } from './model-world.ts';

/** Keys of what the change to this window has waived, beyond what was waived before it. */
export function overridden({ database }: ModelWorld, after: Window): string[] {
  const entry = database.audit.find((candidate) => candidate.after === after);
  const before = new Set(waivedBy(entry?.before as Window | undefined));
  return waivedBy(after).filter((key) => !before.has(key));
}

export function waivedBy(window: Window | undefined): string[] {
  return window?.status === 'ACTIVE' ? (window.override?.waived ?? []).map(({ key }) => key) : [];
}
