import { type Replica, type ReplicaGate, replicaGate } from '#lib/domain/replica.ts';
import type { OpenWindow } from '#lib/domain/window.ts';
import { tellCount } from './tell-count.ts';
import { tellDuration } from './tell-duration.ts';

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
export function replicaLines(replicas: readonly Replica[], window: OpenWindow, now: Date): ReplicaLine[] {
  return replicas.map((replica) => {
    const found = replicaGate(replica, window, now);
    return {
      key: replica.id,
      name: replica.name,
      shut: found.gate === 'shut' || found.gate === 'shut-by-silence',
      words: gateWords(found, replica, now),
      version: replica.version === null ? 'has read no state yet' : `gates by version ${replica.version}`,
    };
  });
}

function gateWords(found: ReplicaGate, { beatAt }: Replica, now: Date): string {
  switch (found.gate) {
    case 'shut':
      return 'Shut';
    case 'shut-by-silence':
      return `Shut: no word from it for ${tellDuration(beatAt, now)}, so it refuses changes by itself`;
    case 'not-shut':
      return `Not shut yet, at most ${found.secondsLeft} s more`;
    case 'draining': {
      const { requestsInFlight } = found;
      const verb = requestsInFlight === 1 ? 'is' : 'are';
      return `${tellCount(requestsInFlight, 'request')} from before ${verb} still under way`;
    }
  }
}
