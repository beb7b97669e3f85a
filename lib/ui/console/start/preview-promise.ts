import type { Preflight } from '#lib/domain/plans/preflight.ts';
import type { Outcome } from '#lib/domain/refusal.ts';

/** What AWS is still being asked; the page does not wait for it. */
export type PreviewPromise = Promise<Outcome<Preflight>>;
