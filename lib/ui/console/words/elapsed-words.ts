import type { UsualDuration } from '#lib/domain/drain/usual-duration.ts';
import type { ConsoleTexts } from './console-texts.ts';
import { tellDuration, tellLength } from './tell-duration.ts';

/** "4 of ~6 min", "38 s of ~6 min"; "4 min so far" where nothing is usual yet; null where the start is not known. */
export function elapsedWords(
  t: ConsoleTexts,
  since: Date | null,
  usual: UsualDuration | null,
  now: Date,
): string | null {
  if (!since) return null;
  const elapsed = tellDuration(since, now);
  if (!usual) return t('task.soFar', { duration: elapsed });
  const about = aboutDuration(usual.medianMs);
  const [, number, unit] = elapsed.match(SIMPLE) ?? [];
  const sameUnit = number !== undefined && unit === about.match(SIMPLE)?.[2];
  return t('task.of', { elapsed: sameUnit ? number : elapsed, usual: about });
}

const SIMPLE = /^(\d+) (s|min|h|d)$/;

const MINUTE_MS = 60_000;

/** A usual duration, rounded as one speaks of it: to seconds below a minute, to minutes from there on. */
export function aboutDuration(ms: number): string {
  const stepMs = ms < MINUTE_MS ? 1_000 : MINUTE_MS;
  return tellLength(Math.max(1, Math.round(ms / stepMs)) * stepMs);
}

/** A time that is still to pass, never said to be shorter than it is: in whole minutes from a minute on. */
export function aheadDuration(ms: number): string {
  return tellLength(Math.max(1, Math.ceil(ms / MINUTE_MS)) * MINUTE_MS);
}
