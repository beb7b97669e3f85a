import { type Replica, type ReplicaGate, replicaGate } from '#lib/domain/drain/replica.ts';
import type { OpenWindow } from '#lib/domain/window/window.ts';
import type { ConsoleTexts } from '../words/console-texts.ts';
import { tellDuration } from '../words/tell-duration.ts';

/** One replica as the console shows it while a window is open. */
export type ReplicaLine = {
  readonly key: string;
  readonly name: string;
  /** Whether it has shut its gate and nothing from before is under way. */
  readonly shut: boolean;
  readonly words: string;
  /** The version of the state that it gates by. */
  readonly version: string;
};

/** How each replica stands towards the window's gate. */
export function replicaLines(
  t: ConsoleTexts,
  replicas: readonly Replica[],
  window: OpenWindow,
  now: Date,
): ReplicaLine[] {
  return replicas.map((replica) => {
    const found = replicaGate(replica, window, now);
    return {
      key: replica.id,
      name: replica.name,
      shut: found.gate === 'shut' || found.gate === 'shut-by-silence',
      words: gateWords(t, found, replica, now),
      version:
        replica.version === null
          ? t('replica.noVersion')
          : t('replica.version', { version: replica.version }),
    };
  });
}

function gateWords(t: ConsoleTexts, found: ReplicaGate, { beatAt }: Replica, now: Date): string {
  switch (found.gate) {
    case 'shut':
      return t('replica.shut');
    case 'shut-by-silence':
      return t('replica.silent', { duration: tellDuration(beatAt, now) });
    case 'not-shut':
      return t('replica.notShut', { seconds: found.secondsLeft });
    case 'draining':
      return t('replica.draining', { count: found.requestsInFlight });
  }
}
