import type { OpenWindow } from '#lib/domain/window/window.ts';
import { leftEnabledRules } from './left-enabled-rules.ts';
import { holdKey, type Look, scheduleKey } from './look.ts';
import { INTERVAL_MS, SETTLE_MS, STALE_AFTER_MS } from './model-rules.ts';
import type { Scene } from './scene.ts';

/**
 * What is wrong with saying now that the window is quiet: the last three observations that are an interval
 * apart, and all between them, must truly have been clean, none too old, no gap too long, and the last schedule
 * that this window disabled at least the settle time ago. Nothing wrong is an empty list.
 */
export function wrongWithQuiet(
  scene: Scene,
  window: OpenWindow,
  looks: readonly Look[],
  waived: ReadonlySet<string>,
): string[] {
  const nowMs = scene.database.clock.now().getTime();
  const left = leftEnabledRules(scene.database);
  const excused = new Set([...waived, ...[...left].map(scheduleKey)]);
  return [
    ...wrongWithLooks(
      looks.filter(({ windowId }) => windowId === window.id),
      nowMs,
      excused,
    ),
    ...scene.rules
      .all()
      .filter(({ name, disabledByUsAtMs }) => {
        if (disabledByUsAtMs === null || left.has(name)) return false;
        if (waived.has(holdKey(name)) || waived.has(scheduleKey(name))) return false;
        return disabledByUsAtMs >= window.startedAt.getTime() && nowMs - disabledByUsAtMs < SETTLE_MS;
      })
      .map(({ name }) => `${name} was disabled less than the settle time ago`),
  ];
}

function wrongWithLooks(looks: readonly Look[], nowMs: number, excused: ReadonlySet<string>): string[] {
  const newest = looks.at(-1);
  if (!newest) return ['nothing has been observed'];
  if (nowMs - newest.observedAtMs > STALE_AFTER_MS) return ['the last observation is too old'];
  let counted = 0;
  let countedAtMs = Number.POSITIVE_INFINITY;
  for (let index = looks.length - 1; index >= 0 && counted < 3; index -= 1) {
    const look = looks[index];
    if (!look) break;
    const against = [...look.against].filter((key) => !excused.has(key));
    if (against.length > 0) {
      return [
        `of three observations the one ${(nowMs - look.observedAtMs) / 1000} s ago met ${against.join(', ')}`,
      ];
    }
    const next = looks[index + 1];
    if (next && next.observedAtMs - look.observedAtMs > STALE_AFTER_MS) return ['a gap between observations'];
    if (countedAtMs - look.observedAtMs < INTERVAL_MS) continue;
    counted += 1;
    countedAtMs = look.observedAtMs;
  }
  return counted < 3 ? [`only ${counted} clean observations`] : [];
}
